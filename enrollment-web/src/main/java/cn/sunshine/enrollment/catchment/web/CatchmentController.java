package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
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

/** The publisher's pages: the seasons, and the rules of each school. */
@Controller
@RequestMapping("/district/catchment")
class CatchmentController {

    private final CatchmentDesk desk;
    private final CatchmentEditing editing;
    private final RulesPage page;

    CatchmentController(CatchmentDesk desk, CatchmentEditing editing, RulesPage page) {
        this.desk = desk;
        this.editing = editing;
        this.page = page;
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
        return page.fill(desk.season(season, officer), school, model, locale);
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
        String again = page.fill(desk.season(season, officer), school, model, locale);
        form.toCommand(season, school, errors).ifPresent(editing::add);
        return errors.hasErrors()
                ? new ModelAndView(again, HttpStatus.UNPROCESSABLE_CONTENT)
                : new ModelAndView("redirect:/district/catchment/{season}/schools/{school}");
    }
}
