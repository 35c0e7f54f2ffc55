package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
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

/** How long the manifests of a season's draws are public before dice are thrown: set for the draws that are still to be prepared. */
@Controller
@RequestMapping("/district/season/{season}/draw-notice")
class DrawNoticeController {

    private static final String PAGE = "season/draw-notice";

    private final SeasonDesk desk;
    private final SeasonAdministration administration;

    DrawNoticeController(SeasonDesk desk, SeasonAdministration administration) {
        this.desk = desk;
        this.administration = administration;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model) {
        model.addAttribute("form", DrawNoticeForm.of(desk.show(season, officer, model)));
        return PAGE;
    }

    @PostMapping
    ModelAndView set(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") DrawNoticeForm form,
            BindingResult errors,
            Model model) {
        desk.show(season, officer, model);
        form.toNotice(errors).ifPresent(notice -> set(season, notice, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void set(SeasonId season, DrawNotice notice, DrawNoticeForm form, Errors errors) {
        try {
            administration.giveNotice(season, notice, SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }
}
