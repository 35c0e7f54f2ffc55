package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.AbortReason;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.DrawView;
import cn.sunshine.enrollment.lottery.service.LateApprovals;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.page.Wording;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.service.SeasonClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Shows a ceremony to its officers and takes a step, if this officer may. */
@Component
class CeremonyPage {

    private static final String VIEW = "lottery/ceremony";

    private final LotteryQueries draws;
    private final CeremonySteppers steppers;
    private final SchoolQueries schools;
    private final LateApprovals late;
    private final ApplicationFiles applications;
    private final ApplicationQueries counts;
    private final CeremonyWitnesses witnesses;
    private final SeasonClock clock;
    private final Wording wording;

    CeremonyPage(
            LotteryQueries draws,
            CeremonySteppers steppers,
            SchoolQueries schools,
            LateApprovals late,
            ApplicationFiles applications,
            ApplicationQueries counts,
            CeremonyWitnesses witnesses,
            SeasonClock clock,
            Wording wording) {
        this.draws = draws;
        this.steppers = steppers;
        this.schools = schools;
        this.late = late;
        this.applications = applications;
        this.counts = counts;
        this.witnesses = witnesses;
        this.clock = clock;
        this.wording = wording;
    }

    String show(DrawId id, SignedIn officer, Model model) {
        model.addAttribute("form", CeremonyForm.empty());
        return fill(draw(id, officer), officer, model);
    }

    /**
     * Takes a step. Without errors the reader is led back to the console; with them the form comes back, and its status
     * tells what can be mended on it from a step that is refused whatever is typed.
     */
    ModelAndView step(
            DrawId id, SignedIn officer, CeremonyAct act, BindingResult errors, Model model, Runnable action) {
        DrawView draw = draw(id, officer);
        Role needed = act.needed();
        if (needed != null) {
            officer.requireDistrict(draw.district(), needed);
        }
        if (!errors.hasErrors() && took(draw, act, action, errors)) {
            return new ModelAndView("redirect:/district/lottery/" + id);
        }
        HttpStatus status =
                errors.hasFieldErrors() ? SeenMark.status(errors, DrawRefusal.OTHER_NUMBER) : HttpStatus.CONFLICT;
        return new ModelAndView(fill(draw(id, officer), officer, model), status);
    }

    private boolean took(DrawView draw, CeremonyAct act, Runnable action, BindingResult errors) {
        try {
            action.run();
            return true;
        } catch (DrawRefusedException refused) {
            if (refused.reason() == DrawRefusal.OTHER_NUMBER) {
                errors.addError(CeremonyForm.otherNumber(act, approved(draw)));
            } else if (refused.reason() == DrawRefusal.NOTICE_NOT_OVER) {
                FormErrors.reject(errors, refused.reason(), diceFrom(draw.id()));
            } else if (refused.reason() == DrawRefusal.NUMBERS_NOT_IN_FORM) {
                FormErrors.rejectField(errors, "typed", refused.reason(), draw.form());
            } else {
                CeremonyForm.fieldOf(refused.reason())
                        .ifPresentOrElse(
                                field -> FormErrors.rejectField(errors, field, refused.reason()),
                                () -> FormErrors.reject(errors, refused.reason()));
            }
            return false;
        }
    }

    /** Asked anew: the last commitment may have come while these dice were sent. */
    private String diceFrom(DrawId id) {
        Instant from = Objects.requireNonNull(draws.draw(id).orElseThrow().diceFrom());
        return wording.timestamp(from, LocaleContextHolder.getLocale());
    }

    private DrawView draw(DrawId id, SignedIn officer) {
        return draws.draw(id)
                .filter(found -> officer.reaches(found.district(), Role.LOTTERY_ADMINISTRATOR, Role.WITNESS))
                .orElseThrow(() -> new OutOfReachException(id));
    }

    private String fill(DrawView draw, SignedIn officer, Model model) {
        model.addAttribute("draw", draw);
        model.addAttribute(
                "school", schools.school(draw.school()).orElseThrow(() -> SchoolNotFoundException.of(draw.school())));
        long approved = approved(draw);
        boolean enough = draw.status() == DrawStatus.PREPARED && approved <= draw.capacity();
        model.addAttribute("enough", enough);
        model.addAttribute("steps", enough ? steppers.notDue(draw) : steppers.of(draw));
        model.addAttribute("mine", HolderTurn.share(draw, officer.id()).orElse(null));
        model.addAttribute("turn", HolderTurn.of(draw, officer.id()).orElse(null));
        model.addAttribute("duplicates", HolderTurn.duplicates(draw, officer.id()));
        model.addAttribute("waiting", draw.isNoticeRunning(clock.instant()));
        model.addAttribute("late", late(draw));
        model.addAttribute("approved", approved);
        model.addAttribute(
                "admitted",
                draw.status() == DrawStatus.NOT_NEEDED ? counts.countEnlisted(draw.season(), draw.school()) : 0);
        model.addAttribute("undecided", undecided(draw));
        model.addAttribute("longestReason", AbortReason.LONGEST);
        model.addAttribute("administrator", officer.reaches(draw.district(), Role.LOTTERY_ADMINISTRATOR));
        model.addAttribute("witness", officer.reaches(draw.district(), Role.WITNESS));
        model.addAttribute("word", witnesses.word(draw, officer));
        model.addAttribute("witnesses", draw.status() == DrawStatus.READY ? witnesses.witnesses(draw) : List.of());
        return VIEW;
    }

    /** How many children would be on the roll if it were frozen now. */
    private long approved(DrawView draw) {
        return draw.status().fixesTheRoll()
                ? 0
                : counts.approvedCounts(draw.season()).getOrDefault(draw.school(), 0L);
    }

    /**
     * How many children would not be on it, as nobody has decided on their applications. Which they are, the district's
     * administrator sees: who draws reads no list of applications.
     */
    private long undecided(DrawView draw) {
        return draw.status() == DrawStatus.PREPARED
                ? counts.undecidedCounts(draw.season()).getOrDefault(draw.school(), 0L)
                : 0;
    }

    /** The masked names of the children this roll does not know: somebody has to arrange places for them. */
    private List<String> late(DrawView draw) {
        if (!draw.status().fixesTheRoll()) {
            return List.of();
        }
        List<ApplicationId> ids = late.at(draw.season(), draw.school()).stream()
                .map(ApprovedApplicant::application)
                .toList();
        return applications.maskedNames(ids).values().stream().sorted().toList();
    }
}
