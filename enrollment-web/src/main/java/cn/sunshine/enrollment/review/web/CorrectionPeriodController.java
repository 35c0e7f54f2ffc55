package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.SeasonQueries;
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

/** How many days families of a season have to correct what was returned. */
@Controller
@RequestMapping("/district/season/{season}/corrections")
class CorrectionPeriodController {

    private static final String PAGE = "review/correction-period";

    private final CorrectionDeadlines deadlines;
    private final SeasonQueries seasons;

    CorrectionPeriodController(CorrectionDeadlines deadlines, SeasonQueries seasons) {
        this.deadlines = deadlines;
        this.seasons = seasons;
    }

    @GetMapping
    String ask(@CurrentAccount SignedIn officer, @PathVariable SeasonId season, Model model) {
        model.addAttribute("own", own(season, officer))
                .addAttribute("form", CorrectionPeriodForm.of(deadlines.time(season)));
        return PAGE;
    }

    @PostMapping
    ModelAndView set(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @ModelAttribute("form") CorrectionPeriodForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("own", own(season, officer));
        form.check(errors);
        set(season, form, errors);
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void set(SeasonId season, CorrectionPeriodForm form, Errors errors) {
        if (errors.hasErrors()) {
            return;
        }
        try {
            deadlines.set(season, form.toDays(), SeenMark.of(form.seen()));
        } catch (SeasonRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private SeasonSummary own(SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireDistrict(season.district(), Role.DISTRICT_ADMINISTRATOR);
        return season;
    }
}
