package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** What the page for preparing a draw shows beside the form: season and school, and who may hold a secret. */
@Component
class PrepareDrawPage {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final AccountQueries accounts;

    PrepareDrawPage(SeasonQueries seasons, SchoolQueries schools, AccountQueries accounts) {
        this.seasons = seasons;
        this.schools = schools;
        this.accounts = accounts;
    }

    PrepareDrawForm form(SeasonId season, SchoolId school) {
        return new PrepareDrawForm(season, school, "", "", "", "", "", "", "", false);
    }

    void fill(Model model, @Nullable SeasonId season, @Nullable SchoolId id, SignedIn officer) {
        SchoolSummary school = requireReach(id, officer);
        model.addAttribute("school", school);
        model.addAttribute(
                "year", Optional.ofNullable(season).flatMap(seasons::season).orElse(null));
        model.addAttribute("holders", holders(school.district()));
    }

    /** A secret is held by an officer of the district's draws: whoever else is named was not on the list. */
    void checkHolders(PrepareDrawForm form, SchoolSummary school, Errors errors) {
        Set<String> offered =
                holders(school.district()).stream().map(Choice::value).collect(Collectors.toSet());
        form.holders().forEach((field, holder) -> {
            if (!offered.contains(holder)) {
                FormErrors.rejectField(errors, field, HolderFault.NOT_OFFERED);
            }
        });
    }

    /** Season and school stand in no field that could be corrected: without them the form was not sent from its page. */
    SchoolSummary requireReach(PrepareDrawForm form, SignedIn officer) {
        if (form.season() == null) {
            throw new OutOfReachException("a draw of no season");
        }
        return requireReach(form.school(), officer);
    }

    private SchoolSummary requireReach(@Nullable SchoolId id, SignedIn officer) {
        if (id == null) {
            throw SchoolNotFoundException.of("none");
        }
        SchoolSummary school = schools.school(id).orElseThrow(() -> SchoolNotFoundException.of(id));
        officer.requireDistrict(school.district(), Role.LOTTERY_ADMINISTRATOR);
        return school;
    }

    private List<Choice> holders(DistrictId district) {
        return accounts.officers(district, Role.LOTTERY_ADMINISTRATOR, Role.WITNESS).stream()
                .map(staff -> Choice.of(staff.id().toString(), Label.data(staff.name() + " (" + staff.login() + ")")))
                .toList();
    }
}
