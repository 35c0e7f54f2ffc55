package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Pager;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.service.PersonalDataAccess;
import cn.sunshine.enrollment.protection.service.PersonalDataReads;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at a child's data: in which role and office, when, what for, and what was seen. */
@Controller
class ReadingsController {

    private static final int SIZE = 20;

    private final FamilyApplications applications;
    private final PersonalDataReads reads;
    private final SeasonQueries seasons;

    ReadingsController(FamilyApplications applications, PersonalDataReads reads, SeasonQueries seasons) {
        this.applications = applications;
        this.reads = reads;
        this.seasons = seasons;
    }

    @GetMapping("/family/applications/{id}/readings")
    String show(
            @CurrentAccount SignedIn guardian,
            @PathVariable ApplicationId id,
            @RequestParam(required = false) @Nullable Long before,
            Model model,
            Locale locale) {
        FamilyApplication own = applications.application(id, guardian.id());
        List<PersonalDataAccess> found =
                reads.before(subjects(own.summary()), before == null ? Long.MAX_VALUE : before, SIZE + 1);
        List<PersonalDataAccess> page = found.subList(0, Math.min(SIZE, found.size()));
        model.addAttribute("own", own)
                .addAttribute(
                        "readings",
                        page.stream().map(access -> row(access, locale)).toList())
                .addAttribute("pager", new Pager(null, next(id, found), page.size(), null));
        return "family/readings";
    }

    private static List<DataSubject> subjects(ApplicationSummary summary) {
        return List.of(DataSubject.application(summary.id().value()), DataSubject.child(summary.child()));
    }

    private ReadingRow row(PersonalDataAccess access, Locale locale) {
        String office = Optional.ofNullable(access.district())
                .flatMap(seasons::district)
                .map(district -> district.name().in(locale))
                .orElse("");
        return ReadingRow.of(access, office);
    }

    /** @param found up to one look more than a page has, which tells that there is another page */
    private static @Nullable String next(ApplicationId id, List<PersonalDataAccess> found) {
        return found.size() > SIZE
                ? "/family/applications/" + id + "/readings?before="
                        + found.get(SIZE - 1).seq()
                : null;
    }
}
