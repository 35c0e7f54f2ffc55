package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.identity.service.demo.DemoOfficer;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** The officers of the demo, one or more for each role. */
@DemoComponent
class DemoOfficers {

    /** Public knowledge: it opens nothing but a demo. */
    static final String PASSWORD = "sunshine-demo";

    private final DemoAccounts accounts;
    private final Supplier<PasswordHash> password;

    DemoOfficers(DemoAccounts accounts) {
        this.accounts = accounts;
        this.password = SingletonSupplier.of(() -> accounts.password(PASSWORD));
    }

    /** Who does what when the demo is made. */
    record Staff(
            SignedIn administrator,
            SignedIn publisher,
            SignedIn reviewer,
            SignedIn lotteryAdministrator,
            List<SignedIn> witnesses) {}

    Staff appoint(DistrictId district) {
        SignedIn admin = appoint("admin", "周明远", district, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
        SignedIn publisher = appoint("publisher", "何静文", district, ScopedRole.in(Role.CATCHMENT_PUBLISHER, district));
        appoint("supervisor", "许正清", district, ScopedRole.in(Role.SUPERVISOR, district));
        appoint("auditor", "罗以真", district, ScopedRole.in(Role.AUDITOR, district));
        SignedIn reviewer = appoint("reviewer", "蔡细心", district, ScopedRole.in(Role.DISTRICT_REVIEWER, district));
        appoint("reviewer2", "谢耐心", district, ScopedRole.in(Role.DISTRICT_REVIEWER, district));
        SignedIn lottery = appoint("lottery", "郭守信", district, ScopedRole.in(Role.LOTTERY_ADMINISTRATOR, district));
        List<SignedIn> witnesses = List.of(
                appoint("notary", "郑公正", district, ScopedRole.in(Role.WITNESS, district)),
                appoint("parent", "杨家长", district, ScopedRole.in(Role.WITNESS, district)),
                appoint("delegate", "吴代表", district, ScopedRole.in(Role.WITNESS, district)));
        return new Staff(admin, publisher, reviewer, lottery, witnesses);
    }

    /** Those of two schools, one of each season; the second is returned, as children come to its school already. */
    SignedIn appointAtSchools(DistrictId district, DemoSchool primary, DemoSchool junior) {
        appoint("school-p", "陈校办", district, at(district, primary));
        return appoint("school-j", "黄校办", district, at(district, junior));
    }

    private static ScopedRole at(DistrictId district, DemoSchool school) {
        return ScopedRole.at(Role.SCHOOL_OFFICER, district, school.id());
    }

    private SignedIn appoint(String login, String name, DistrictId district, ScopedRole role) {
        DemoOfficer officer = new DemoOfficer(new LoginName(login), new PersonName(name), district, role);
        return SignedIn.staff(accounts.officer(officer, password.get()), role);
    }
}
