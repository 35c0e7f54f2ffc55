package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.school.SchoolRefusal;
import cn.sunshine.enrollment.school.SchoolRefusedException;
import cn.sunshine.enrollment.school.service.ParticipationSummary;
import cn.sunshine.enrollment.school.service.SchoolParticipation;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
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

/** Whether a school enrolls in a season: said why it does not, and taken back until registration opens. */
@Controller
@RequestMapping("/district/schools/{school}/participation/{season}")
class ParticipationController {

    private static final String PAGE = "school/participation";

    private final PlanDesk desk;
    private final SchoolParticipation schools;

    ParticipationController(PlanDesk desk, SchoolParticipation schools) {
        this.desk = desk;
        this.schools = schools;
    }

    @GetMapping
    String ask(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @PathVariable SeasonId season,
            Model model) {
        ParticipationSummary now = show(school, season, officer, model);
        if (now.absence() == null) {
            model.addAttribute("hindrance", schools.hindrance(school, season).orElse(null));
        }
        model.addAttribute("form", new ParticipationForm(null, Integer.toString(now.version())));
        return PAGE;
    }

    @PostMapping
    ModelAndView decline(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @PathVariable SeasonId season,
            @ModelAttribute("form") ParticipationForm form,
            BindingResult errors,
            Model model) {
        show(school, season, officer, model);
        form.toReason(errors)
                .ifPresent(reason -> saying(
                        errors, () -> schools.decline(school, season, reason, officer.id(), SeenMark.of(form.seen()))));
        return answer(errors);
    }

    @PostMapping("/resumption")
    ModelAndView resume(
            @CurrentAccount SignedIn officer,
            @PathVariable SchoolId school,
            @PathVariable SeasonId season,
            @ModelAttribute("form") ParticipationForm form,
            BindingResult errors,
            Model model) {
        show(school, season, officer, model);
        saying(errors, () -> schools.resume(school, season, SeenMark.of(form.seen())));
        return answer(errors);
    }

    private static void saying(Errors errors, Runnable change) {
        try {
            change.run();
        } catch (SchoolRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
        }
    }

    private static ModelAndView answer(Errors errors) {
        return errors.hasErrors()
                ? new ModelAndView(PAGE, SeenMark.status(errors, SchoolRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/schools");
    }

    private ParticipationSummary show(SchoolId school, SeasonId season, SignedIn officer, Model model) {
        PlanDesk.Sheet sheet = desk.sheet(school, season, officer);
        ParticipationSummary now = desk.participation(school, season);
        model.addAttribute("sheet", sheet)
                .addAttribute("own", sheet.rows().get(0).school())
                .addAttribute("absence", now.absence())
                .addAttribute("publisher", officer.reaches(sheet.season().district(), Role.CATCHMENT_PUBLISHER));
        return now;
    }
}
