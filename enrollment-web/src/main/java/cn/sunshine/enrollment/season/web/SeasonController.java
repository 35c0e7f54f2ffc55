package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.CurrentAccount;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.service.LongestPhase;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
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

/** The administrator's calendar: all phases of the district's seasons, changed one at a time. */
@Controller
@RequestMapping("/district/season")
class SeasonController {

    private static final String FORM = "season/phase";

    /** Which field a refusal is about, where it is about one. */
    private static final Map<Enum<?>, String> FIELDS = Map.of(
            SeasonRefusal.PHASE_TOO_LONG, "to",
            SeasonRefusal.REGISTRATION_ENDS_IN_THE_PAST, "to",
            SeasonRefusal.CONFIRMATION_ENDS_IN_THE_PAST, "to",
            SeasonRefusal.CONFIRMATION_BEGINS_TOO_EARLY, "from");

    private final SeasonDesk desk;
    private final SeasonAdministration administration;
    private final LongestPhase longest;

    SeasonController(SeasonDesk desk, SeasonAdministration administration, LongestPhase longest) {
        this.desk = desk;
        this.administration = administration;
        this.longest = longest;
    }

    @GetMapping
    String show(@CurrentAccount SignedIn officer, Model model) {
        model.addAttribute("calendars", desk.calendars(officer)).addAttribute("districts", desk.districts(officer));
        return "season/calendar";
    }

    @GetMapping("/{season}/phases/{kind}")
    String ask(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable PhaseKind kind,
            Model model) {
        model.addAttribute("form", PhaseForm.of(desk.show(season, officer, model), kind));
        return FORM;
    }

    @PostMapping("/{season}/phases/{kind}")
    ModelAndView schedule(
            @CurrentAccount SignedIn officer,
            @PathVariable SeasonId season,
            @PathVariable PhaseKind kind,
            @Valid @ModelAttribute("form") PhaseForm form,
            BindingResult errors,
            Model model) {
        Optional<AnswerPeriod> answer = kind == PhaseKind.CONFIRMATION ? form.toAnswerPeriod(errors) : Optional.empty();
        form.toPhase(kind, desk.show(season, officer, model), errors)
                .ifPresent(phase -> schedule(season, phase, answer, SeenMark.of(form.seen()), errors));
        return errors.hasErrors()
                ? new ModelAndView(FORM, SeenMark.status(errors, SeasonRefusal.CHANGED_MEANWHILE))
                : new ModelAndView("redirect:/district/season");
    }

    private void schedule(SeasonId season, Phase phase, Optional<AnswerPeriod> answer, int seen, Errors errors) {
        try {
            if (phase.kind() == PhaseKind.CONFIRMATION) {
                administration.scheduleConfirmation(season, phase, answer.orElse(null), seen);
            } else {
                administration.schedule(season, phase, seen);
            }
        } catch (SeasonRefusedException refused) {
            say(refused.reason(), phase, errors);
        }
    }

    private void say(Enum<?> reason, Phase phase, Errors errors) {
        String field = FIELDS.get(reason);
        if (field == null) {
            FormErrors.reject(errors, reason);
        } else {
            FormErrors.rejectField(errors, field, reason, phase.days(), longest.days());
        }
    }
}
