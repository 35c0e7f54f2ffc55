package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prepares a draw: three people who hold a secret, one sentence about chance. */
@Controller
class PrepareDrawController {

    private static final String VIEW = "lottery/prepare-draw";

    private final DrawPreparation preparation;
    private final PrepareDrawPage page;

    PrepareDrawController(DrawPreparation preparation, PrepareDrawPage page) {
        this.preparation = preparation;
        this.page = page;
    }

    @GetMapping("/district/lottery/prepare")
    String ask(
            @RequestParam SeasonId season,
            @RequestParam SchoolId school,
            @CurrentAccount SignedIn officer,
            Model model) {
        model.addAttribute("form", page.form(season, school));
        page.fill(model, season, school, officer);
        return VIEW;
    }

    @PostMapping("/district/lottery/prepare")
    ModelAndView prepare(
            @Valid @ModelAttribute("form") PrepareDrawForm form,
            BindingResult errors,
            @CurrentAccount SignedIn officer,
            Model model) {
        SchoolSummary school = page.requireReach(form, officer);
        form.checkLines(errors);
        if (!errors.hasErrors()) {
            page.checkHolders(form, school, errors);
        }
        if (!errors.hasErrors()) {
            try {
                return new ModelAndView("redirect:/district/lottery/" + preparation.prepare(form.toCommand()));
            } catch (DrawRefusedException refused) {
                FormErrors.reject(errors, refused.reason());
            }
        }
        page.fill(model, form.season(), form.school(), officer);
        return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
