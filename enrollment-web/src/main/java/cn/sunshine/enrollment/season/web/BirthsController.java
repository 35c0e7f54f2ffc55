package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.PlausibleBirths;
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

/** Which children a season is for: put right until the first family begins an application. */
@Controller
@RequestMapping("/district/season/{season}/births")
class BirthsController {

    private static final String PAGE = "season/births";

    private final SeasonDesk desk;
    private final SeasonCorrection correction;
    private final PlausibleBirths plausible;

    BirthsController(SeasonDesk desk, SeasonCorrection correction, PlausibleBirths plausible) {
        this.desk = desk;
        this.correction = correction;
        this.plausible = plausible;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model) {
        model.addAttribute("form", BirthsForm.of(show(season, officer, model)));
        return PAGE;
    }

    @PostMapping
    ModelAndView admit(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") BirthsForm form,
            BindingResult errors,
            Model model) {
        SeasonSummary own = show(season, officer, model);
        form.toWindow(errors).ifPresent(births -> admit(own, births, form, errors));
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void admit(SeasonSummary own, BirthWindow births, BirthsForm form, Errors errors) {
        try {
            correction.admit(own.id(), births, SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            if (!TypedBirths.say(refused.reason(), own.year(), own.stage(), births, plausible, errors)) {
                FormErrors.reject(errors, refused.reason());
            }
        }
    }

    private SeasonSummary show(SeasonId id, SignedIn officer, Model model) {
        SeasonSummary own = desk.show(id, officer, model);
        model.addAttribute("fixed", correction.isBegun(id));
        return own;
    }
}
