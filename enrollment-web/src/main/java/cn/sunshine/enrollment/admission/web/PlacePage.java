package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of a place show: the place, the school, and the child as the family itself wrote it. */
@Component
class PlacePage {

    private static final String VIEW = "admission/place";

    private final AdmissionQueries places;
    private final SchoolQueries schools;
    private final FamilyApplications applications;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final LotteryQueries draws;

    PlacePage(
            AdmissionQueries places,
            SchoolQueries schools,
            FamilyApplications applications,
            SeasonQueries seasons,
            SeasonClock clock,
            LotteryQueries draws) {
        this.places = places;
        this.schools = schools;
        this.applications = applications;
        this.seasons = seasons;
        this.clock = clock;
        this.draws = draws;
    }

    PlaceView of(PlaceId id, SignedIn guardian) {
        return places.ofGuardian(id, guardian.id()).orElseThrow(() -> PlaceNotFoundException.of(id));
    }

    String show(PlaceId id, SignedIn guardian, Model model) {
        model.addAttribute("form", new ConfirmationForm());
        return fill(VIEW, id, guardian, model);
    }

    /** Takes a step that leads to {@code next}. Where it is refused, the place as it is now says why. */
    ModelAndView step(PlaceId id, SignedIn guardian, String next, BindingResult errors, Model model, Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:" + next);
        } catch (PlaceRefusedException refused) {
            FormErrors.reject(errors, refused.reason());
            return new ModelAndView(fill(VIEW, id, guardian, model), HttpStatus.CONFLICT);
        }
    }

    String fill(String view, PlaceId id, SignedIn guardian, Model model) {
        PlaceView place = of(id, guardian);
        model.addAttribute("place", place);
        model.addAttribute(
                "school", schools.school(place.school()).orElseThrow(() -> SchoolNotFoundException.of(place.school())));
        model.addAttribute(
                "child",
                applications
                        .application(place.application(), guardian.id())
                        .childName()
                        .value());
        model.addAttribute("standing", draws.standingOf(place.application()).orElse(null));
        fillSeason(place.season(), model);
        return view;
    }

    private void fillSeason(SeasonId id, Model model) {
        Optional<SeasonSummary> season = seasons.season(id);
        model.addAttribute("season", season.orElse(null));
        model.addAttribute(
                "district",
                season.flatMap(found -> seasons.district(found.district())).orElse(null));
        fillTimes(id, season, model);
    }

    private void fillTimes(SeasonId id, Optional<SeasonSummary> season, Model model) {
        Optional<Phase> confirmation = season.flatMap(found -> found.phase(PhaseKind.CONFIRMATION));
        model.addAttribute("confirmation", confirmation.orElse(null));
        model.addAttribute("answerable", seasons.isOpen(id, PhaseKind.CONFIRMATION));
        model.addAttribute(
                "ahead",
                confirmation
                        .filter(phase -> clock.instant().isBefore(phase.from()))
                        .isPresent());
        model.addAttribute(
                "checkIn",
                season.flatMap(found -> found.phase(PhaseKind.CHECK_IN)).orElse(null));
    }
}
