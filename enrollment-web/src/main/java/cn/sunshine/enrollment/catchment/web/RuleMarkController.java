package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.CatchmentRefusal;
import cn.sunshine.enrollment.catchment.CatchmentRefusedException;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One rule: a draft is deleted, a published rule marked for repeal, a mark taken off. */
@Controller
@RequestMapping("/district/catchment/{season}/schools/{school}/rules/{rule}")
class RuleMarkController {

    private static final String DONE = "redirect:/district/catchment/{season}/schools/{school}";

    private final CatchmentDesk desk;
    private final CatchmentEditing editing;
    private final RulesPage page;

    RuleMarkController(CatchmentDesk desk, CatchmentEditing editing, RulesPage page) {
        this.desk = desk;
        this.editing = editing;
        this.page = page;
    }

    @PostMapping("/remove")
    ModelAndView remove(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable SchoolId school,
            @PathVariable AddressRuleId rule,
            @ModelAttribute("mark") RuleMarkForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        SeasonSummary of = desk.season(season, officer);
        try {
            boolean gone = editing.remove(of.district(), rule, SeenMark.of(form.seen()));
            return new ModelAndView(gone ? DONE + "?deleted" : DONE);
        } catch (CatchmentRefusedException refused) {
            return refused(refused, of, school, errors, model, locale);
        }
    }

    @PostMapping("/keep")
    ModelAndView keep(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable SchoolId school,
            @PathVariable AddressRuleId rule,
            @ModelAttribute("mark") RuleMarkForm form,
            BindingResult errors,
            Model model,
            Locale locale) {
        SeasonSummary of = desk.season(season, officer);
        try {
            editing.keep(of.district(), rule, SeenMark.of(form.seen()));
            return new ModelAndView(DONE);
        } catch (CatchmentRefusedException refused) {
            return refused(refused, of, school, errors, model, locale);
        }
    }

    /** The rules as they stand now: whoever reads why sees what has become of his. */
    private ModelAndView refused(
            CatchmentRefusedException why,
            SeasonSummary season,
            SchoolId school,
            Errors errors,
            Model model,
            Locale locale) {
        FormErrors.reject(errors, why.reason());
        model.addAttribute(RuleForm.empty());
        return new ModelAndView(
                page.fill(season, school, model, locale),
                SeenMark.status(errors, CatchmentRefusal.RULE_CHANGED_MEANWHILE));
    }
}
