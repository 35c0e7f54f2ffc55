package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list at a school's desk: masked names and the numbers that the families' notices bear. */
@Component
class CheckInDesk {

    private final AdmissionQueries places;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final ExpectedSeason expected;
    private final ApplicationFiles files;

    CheckInDesk(
            AdmissionQueries places,
            SchoolQueries schools,
            SeasonQueries seasons,
            SeasonClock clock,
            ExpectedSeason expected,
            ApplicationFiles files) {
        this.places = places;
        this.schools = schools;
        this.seasons = seasons;
        this.clock = clock;
        this.expected = expected;
        this.files = files;
    }

    /** The list of a school; where the officer works for several and names none, the choice between them. */
    String list(SignedIn officer, @Nullable SchoolId wanted, @Nullable String number, Model model) {
        List<SchoolSummary> own = schoolsOf(officer);
        model.addAttribute("several", own.size() > 1).addAttribute("schools", own);
        if (wanted == null && own.size() > 1) {
            return "admission/check-in-schools";
        }
        SchoolSummary school = own.stream()
                .filter(one -> wanted == null || one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new OutOfReachException("check-in"));
        fill(school, number, model);
        return "admission/check-in";
    }

    /** A place at a school that the officer works for; another's is as absent as one that does not exist. */
    PlaceView place(PlaceId id, SignedIn officer) {
        return places.atSchools(id, officer.schools()).orElseThrow(() -> PlaceNotFoundException.of(id));
    }

    String child(PlaceView place, Model model) {
        model.addAttribute("place", place)
                .addAttribute("school", school(place.school()))
                .addAttribute(
                        "name", files.maskedNames(List.of(place.application())).get(place.application()));
        return "admission/check-in-child";
    }

    private void fill(SchoolSummary school, @Nullable String number, Model model) {
        Optional<SeasonSummary> season = expected.at(school);
        List<PlaceView> children =
                season.map(found -> places.expected(found.id(), school.id())).orElse(List.of());
        model.addAttribute("school", school).addAttribute("list", new CheckInList(children, number));
        model.addAttribute(
                "names",
                files.maskedNames(children.stream().map(PlaceView::application).toList()));
        fillTimes(season, model);
    }

    private void fillTimes(Optional<SeasonSummary> season, Model model) {
        Optional<Phase> checkIn = season.flatMap(found -> found.phase(PhaseKind.CHECK_IN));
        boolean open = season.filter(found -> seasons.isOpen(found, PhaseKind.CHECK_IN))
                .isPresent();
        model.addAttribute("open", open).addAttribute("checkIn", checkIn.orElse(null));
        model.addAttribute("closed", open ? null : CheckInClosed.of(checkIn, clock.instant()));
        model.addAttribute(
                "confirmed",
                season.flatMap(found -> found.phase(PhaseKind.CONFIRMATION))
                        .filter(phase -> phase.isOver(clock.instant()))
                        .isPresent());
    }

    private List<SchoolSummary> schoolsOf(SignedIn officer) {
        return officer.schools().stream()
                .map(this::school)
                .sorted(Comparator.comparing(school -> school.code().value()))
                .toList();
    }

    private SchoolSummary school(SchoolId id) {
        return schools.school(id).orElseThrow(() -> SchoolNotFoundException.of(id));
    }
}
