package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.identity.service.demo.DemoOfficer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;

/** The officers of the demo, one or more for each role. */
@DemoComponent
class DemoOfficers {

    /** Public knowledge: it opens nothing but a demo. */
    static final String PASSWORD = "sunshine-demo";

    private final DemoAccounts accounts;

    DemoOfficers(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    /** Who does what when the demo is made. */
    record Staff(AccountId reviewer, AccountId lotteryAdministrator, List<AccountId> witnesses) {}

    Staff appoint(DistrictId district, List<DemoSchool> schools) {
        appoint("admin", "周明远", district, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
        appoint("publisher", "何静文", district, ScopedRole.in(Role.CATCHMENT_PUBLISHER, district));
        appoint("supervisor", "许正清", district, ScopedRole.in(Role.SUPERVISOR, district));
        appoint("auditor", "罗以真", district, ScopedRole.in(Role.AUDITOR, district));
        AccountId reviewer = appoint("reviewer", "蔡细心", district, ScopedRole.in(Role.DISTRICT_REVIEWER, district));
        appoint("reviewer2", "谢耐心", district, ScopedRole.in(Role.DISTRICT_REVIEWER, district));
        AccountId lottery = appoint("lottery", "郭守信", district, ScopedRole.in(Role.LOTTERY_ADMINISTRATOR, district));
        List<AccountId> witnesses = List.of(
                appoint("notary", "郑公正", district, ScopedRole.in(Role.WITNESS, district)),
                appoint("parent", "杨家长", district, ScopedRole.in(Role.WITNESS, district)),
                appoint("delegate", "吴代表", district, ScopedRole.in(Role.WITNESS, district)));
        appoint("school-p", "陈校办", district, at(district, schools.get(0)));
        appoint("school-j", "黄校办", district, at(district, schools.get(9)));
        return new Staff(reviewer, lottery, witnesses);
    }

    private static ScopedRole at(DistrictId district, DemoSchool school) {
        return ScopedRole.at(Role.SCHOOL_OFFICER, district, school.id());
    }

    private AccountId appoint(String login, String name, DistrictId district, ScopedRole role) {
        return accounts.officer(new DemoOfficer(new LoginName(login), new PersonName(name), district, role), PASSWORD);
    }
}
