package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.catchment.web.DivisionChoices;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SummaryRow;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The answers of an application as rows, each with the way to change it while it may be changed; and what the catchments say of
 * them, which may be another thing than when the school was chosen.
 */
@Component
class AnswerRows {

    private final SchoolQueries schools;
    private final DivisionChoices divisions;
    private final SchoolChoices choices;

    AnswerRows(SchoolQueries schools, DivisionChoices divisions, SchoolChoices choices) {
        this.schools = schools;
        this.divisions = divisions;
        this.choices = choices;
    }

    List<SummaryRow> of(FamilyApplication application, Locale locale) {
        PersonName guardian = application.guardianName();
        return List.of(
                row(
                        application,
                        CorrectionItem.CHILD,
                        "child.name",
                        application.childName().value()),
                row(
                        application,
                        CorrectionItem.CHILD,
                        "child.number",
                        application.identityNumber().value()),
                row(application, CorrectionItem.CHILD, "child.relation", application.relation()),
                row(application, CorrectionItem.GUARDIAN, "guardian.name", guardian == null ? null : guardian.value()),
                row(application, CorrectionItem.ADDRESS, "address", address(application.address(), locale)),
                row(
                        application,
                        CorrectionItem.SCHOOL,
                        "school",
                        school(application.summary().school(), locale)),
                SummaryRow.of(
                        Label.key("registration.answer.catchment"),
                        choices.why(application).orElse(null)));
    }

    private static SummaryRow row(
            FamilyApplication application, CorrectionItem part, String name, @Nullable Object answer) {
        boolean open = application.open().contains(part);
        return new SummaryRow(
                Label.key("registration.answer." + name),
                answer,
                open ? Question.path(application.summary().id(), part) : null);
    }

    private @Nullable String address(@Nullable Address address, Locale locale) {
        return address == null ? null : divisions.line(address, locale);
    }

    private @Nullable String school(@Nullable SchoolId school, Locale locale) {
        return school == null
                ? null
                : schools.school(school)
                        .map(found -> found.profile().name().in(locale))
                        .orElse(null);
    }
}
