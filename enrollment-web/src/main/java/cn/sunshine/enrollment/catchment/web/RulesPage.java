package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a school's rules shows: the rules as they stand, and what a new one is chosen from. */
@Component
class RulesPage {

    private static final String VIEW = "catchment/rules";
    private static final List<Choice> EFFECTS = Choice.all(RuleEffect.values());
    private static final List<Choice> SIDES = Choice.all(RoadSide.values());

    private final CatchmentDesk desk;
    private final CatchmentQueries queries;
    private final DivisionChoices divisions;

    RulesPage(CatchmentDesk desk, CatchmentQueries queries, DivisionChoices divisions) {
        this.desk = desk;
        this.queries = queries;
        this.divisions = divisions;
    }

    String fill(SeasonSummary season, SchoolId school, Model model, Locale locale) {
        model.addAttribute("of", desk.name(season, locale))
                .addAttribute("school", desk.school(school, season))
                .addAttribute("rules", rows(season.id(), school, locale))
                .addAttribute("divisions", divisions.inside(season.district(), locale))
                .addAttribute("effects", EFFECTS)
                .addAttribute("sides", SIDES);
        return VIEW;
    }

    private List<RuleRow> rows(SeasonId season, SchoolId school, Locale locale) {
        return queries.editableRulesOf(season, school).stream()
                .map(rule -> RuleRow.of(
                        rule, divisions.nameOf(rule.selector().division()).in(locale)))
                .toList();
    }
}
