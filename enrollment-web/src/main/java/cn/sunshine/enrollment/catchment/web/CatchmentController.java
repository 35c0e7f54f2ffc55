package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The publisher's pages: the rules of each school, drafts and marks. */
@Controller
@RequestMapping("/district/catchment")
class CatchmentController {

    private static final List<Choice> EFFECTS = Choice.all(RuleEffect.values());
    private static final List<Choice> SIDES = Choice.all(RoadSide.values());

    private final CatchmentDesk desk;
    private final CatchmentEditing editing;
    private final CatchmentQueries queries;
    private final DivisionChoices divisions;

    CatchmentController(
            CatchmentDesk desk, CatchmentEditing editing, CatchmentQueries queries, DivisionChoices divisions) {
        this.desk = desk;
        this.editing = editing;
        this.queries = queries;
        this.divisions = divisions;
    }

    @GetMapping
    String seasons(@CurrentAccount SignedIn officer, Model model, Locale locale) {
        model.addAttribute("seasons", desk.seasons(officer, locale));
        return "catchment/desk";
    }

    @GetMapping("/{season}/schools/{school}")
    String rules(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable SchoolId school,
            Model model,
            Locale locale) {
        model.addAttribute(RuleForm.empty());
        return page(desk.season(season, officer), school, model, locale);
    }

    @PostMapping("/{season}/schools/{school}")
    ModelAndView add(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable SchoolId school,
            @ModelAttribute RuleForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        String again = page(desk.season(season, officer), school, model, locale);
        form.toCommand(season, school, errors).ifPresent(editing::add);
        return errors.hasErrors()
                ? new ModelAndView(again, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/district/catchment/{season}/schools/{school}");
    }

    @PostMapping("/{season}/schools/{school}/rules/{rule}/remove")
    String remove(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, @PathVariable AddressRuleId rule) {
        editing.remove(desk.season(season, officer).district(), rule);
        return "redirect:/district/catchment/{season}/schools/{school}";
    }

    @PostMapping("/{season}/schools/{school}/rules/{rule}/keep")
    String keep(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, @PathVariable AddressRuleId rule) {
        editing.keep(desk.season(season, officer).district(), rule);
        return "redirect:/district/catchment/{season}/schools/{school}";
    }

    private String page(SeasonSummary season, SchoolId school, Model model, Locale locale) {
        model.addAttribute("school", desk.school(school, season))
                .addAttribute("rules", rows(season.id(), school, locale))
                .addAttribute("divisions", divisions.inside(season.district(), locale))
                .addAttribute("effects", EFFECTS)
                .addAttribute("sides", SIDES);
        return "catchment/rules";
    }

    private List<RuleRow> rows(SeasonId season, SchoolId school, Locale locale) {
        return queries.editableRulesOf(season, school).stream()
                .map(rule -> RuleRow.of(
                        rule, divisions.nameOf(rule.selector().division()).in(locale)))
                .toList();
    }
}
