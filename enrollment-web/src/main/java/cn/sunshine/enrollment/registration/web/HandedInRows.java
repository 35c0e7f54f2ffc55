package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.catchment.web.DivisionChoices;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.SummaryRow;
import cn.sunshine.enrollment.registration.service.SubmittedAnswers;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a family handed in, in words, as it stays whatever is filled in since. */
@Component
public class HandedInRows {

    private final SchoolQueries schools;
    private final DivisionChoices divisions;

    HandedInRows(SchoolQueries schools, DivisionChoices divisions) {
        this.schools = schools;
        this.divisions = divisions;
    }

    public List<SummaryRow> of(SubmittedAnswers answers, Locale locale) {
        return List.of(
                row("child.name", answers.childName().value()),
                row("child.number", answers.identityNumber().value()),
                row("child.relation", answers.relation()),
                row("guardian.name", answers.guardianName().value()),
                row("address", divisions.line(answers.address(), locale)),
                row("school", name(answers.school(), locale)));
    }

    /** For which child and which school: what a receipt, which is shown to others, has to say. */
    List<SummaryRow> inBrief(SubmittedAnswers answers, Locale locale) {
        return List.of(row("child.name", answers.childName().value()), row("school", name(answers.school(), locale)));
    }

    private String name(SchoolCode school, Locale locale) {
        return schools.school(school)
                .map(found -> found.profile().name().in(locale))
                .orElseGet(school::value);
    }

    private static SummaryRow row(String name, Object answer) {
        return SummaryRow.of(Label.key("registration.answer." + name), answer);
    }
}
