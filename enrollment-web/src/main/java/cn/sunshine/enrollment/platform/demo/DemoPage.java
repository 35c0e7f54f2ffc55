package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.identity.service.DemoAccounts;
import cn.sunshine.enrollment.identity.service.StaffSummary;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonClockMoving;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;

/** What the page of the demo shows. */
@DemoComponent
class DemoPage {

    private static final int GUARDIANS_SHOWN = 6;

    private final DemoMark mark;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final SeasonClockMoving moving;
    private final AccountQueries accounts;
    private final DemoAccounts codes;
    private final OneTimeCodeOutbox outbox;

    DemoPage(
            DemoMark mark,
            SeasonQueries seasons,
            SeasonClock clock,
            SeasonClockMoving moving,
            AccountQueries accounts,
            DemoAccounts codes,
            OneTimeCodeOutbox outbox) {
        this.mark = mark;
        this.seasons = seasons;
        this.clock = clock;
        this.moving = moving;
        this.accounts = accounts;
        this.codes = codes;
        this.outbox = outbox;
    }

    /** An officer of the demo and the code that the authenticator shows now. */
    record Officer(String login, String name, List<Role> roles, String code) {}

    /** Somebody to register: of the age that a season asks for, and another one at each visit. */
    record NewChild(SeasonSummary season, String number) {}

    void fill(Model model) {
        Optional<DistrictId> district =
                seasons.districts().stream().map(DistrictSummary::id).findFirst();
        DemoNames names = new DemoNames();
        model.addAttribute("complete", mark.isComplete());
        model.addAttribute("password", DemoOfficers.PASSWORD);
        model.addAttribute("officers", district.map(this::officers).orElse(List.of()));
        model.addAttribute(
                "phones",
                List.of(
                        names.phone(0),
                        names.phone(1),
                        names.phone(60),
                        names.phone(120),
                        names.phone(121),
                        names.phone(128)));
        model.addAttribute("children", district.map(this::children).orElse(List.of()));
        model.addAttribute(
                "codes", outbox.latest().stream().limit(GUARDIANS_SHOWN).toList());
        model.addAttribute("now", clock.instant());
        model.addAttribute("next", district.flatMap(moving::nextChange).orElse(null));
    }

    private List<NewChild> children(DistrictId district) {
        return seasons.seasons(district).stream()
                .filter(season -> seasons.isOpen(season.id(), PhaseKind.REGISTRATION))
                .map(DemoPage::child)
                .toList();
    }

    private static NewChild child(SeasonSummary season) {
        BirthWindow born = season.birthWindow();
        IdentityNumber number = DemoNames.unusedNumber(DemoDistrict.CODE.value(), born.first(), born.last());
        return new NewChild(season, number.value());
    }

    private List<Officer> officers(DistrictId district) {
        return accounts.officers(district, Role.granted().toArray(Role[]::new)).stream()
                .map(this::officer)
                .toList();
    }

    private Officer officer(StaffSummary staff) {
        List<Role> roles =
                staff.grants().stream().map(grant -> grant.role().role()).toList();
        return new Officer(
                staff.login(), staff.name(), roles, codes.codeOf(staff.id()).orElse(""));
    }
}
