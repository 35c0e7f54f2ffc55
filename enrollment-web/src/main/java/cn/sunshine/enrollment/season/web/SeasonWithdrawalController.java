package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.page.SureForm;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonCorrection;
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

/** A season announced for a wrong year or stage is taken back while nothing rests on it. */
@Controller
@RequestMapping("/district/season/{season}/withdrawal")
class SeasonWithdrawalController {

    private static final String PAGE = "season/withdrawal";

    private final SeasonDesk desk;
    private final SeasonCorrection correction;

    SeasonWithdrawalController(SeasonDesk desk, SeasonCorrection correction) {
        this.desk = desk;
        this.correction = correction;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model) {
        model.addAttribute("form", SureForm.of(show(season, officer, model).version()));
        return PAGE;
    }

    @PostMapping
    ModelAndView withdraw(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") SureForm form,
            BindingResult errors,
            Model model) {
        try {
            show(season, officer, model);
            withdraw(season, form, errors);
        } catch (SeasonNotFoundException gone) {
            // a second press, or a colleague came first; the browser shows the answer to this one
            desk.requireWithdrawn(season, officer);
        }
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season?withdrawn");
    }

    private void withdraw(SeasonId season, SureForm form, Errors errors) {
        FormErrors.requireTick(errors, "sure", form.sure());
        if (errors.hasErrors()) {
            return;
        }
        try {
            correction.withdraw(season, SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private SeasonSummary show(SeasonId id, SignedIn officer, Model model) {
        SeasonSummary own = desk.show(id, officer, model);
        model.addAttribute("used", correction.isInUse(id));
        return own;
    }
}
