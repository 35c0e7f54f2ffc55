package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** How long the schools of a season are public before families register: put right until the first family submits. */
@Controller
@RequestMapping("/district/season/{season}/publicity")
class PublicityController {

    private static final String PAGE = "season/publicity";

    private final SeasonDesk desk;
    private final SeasonAdministration administration;

    PublicityController(SeasonDesk desk, SeasonAdministration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model) {
        model.addAttribute("form", PublicityForm.of(show(season, officer, model)));
        return PAGE;
    }

    @PostMapping
    ModelAndView set(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") PublicityForm form,
            BindingResult errors,
            Model model) {
        show(season, officer, model);
        form.toDays(errors).ifPresent(days -> set(season, days, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void set(SeasonId season, PublicityDays days, PublicityForm form, Errors errors) {
        try {
            administration.publishFor(season, days, SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private SeasonSummary show(SeasonId id, SignedIn officer, Model model) {
        SeasonSummary own = desk.show(id, officer, model);
        model.addAttribute("fixed", desk.isReliedOn(id));
        return own;
    }
}
