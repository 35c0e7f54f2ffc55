package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a place show: the place, the school, and the child as the family itself wrote it. */
@Component
class PlacePage {

    private final AdmissionQueries places;
    private final SchoolQueries schools;
    private final FamilyApplications applications;
    private final SeasonQueries seasons;
    private final LotteryQueries draws;

    PlacePage(
            AdmissionQueries places,
            SchoolQueries schools,
            FamilyApplications applications,
            SeasonQueries seasons,
            LotteryQueries draws) {
        this.places = places;
        this.schools = schools;
        this.applications = applications;
        this.seasons = seasons;
        this.draws = draws;
    }

    PlaceView of(PlaceId id, SignedIn guardian) {
        return places.ofGuardian(id, guardian.id()).orElseThrow(() -> PlaceNotFoundException.of(id));
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
        model.addAttribute(
                "checkIn",
                seasons.season(place.season())
                        .flatMap(season -> season.phase(PhaseKind.CHECK_IN))
                        .orElse(null));
        return view;
    }
}
