package cn.sunshine.enrollment.admission.web;

import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The list at a school's desk: masked names and the numbers that the families' notices bear. */
@Component
class CheckInDesk {

    private final AdmissionQueries places;
    private final SchoolQueries schools;
    private final SeasonQueries seasons;
    private final ApplicationFiles files;

    CheckInDesk(AdmissionQueries places, SchoolQueries schools, SeasonQueries seasons, ApplicationFiles files) {
        this.places = places;
        this.schools = schools;
        this.seasons = seasons;
        this.files = files;
    }

    void fill(SchoolId id, Model model) {
        SchoolSummary school = schools.school(id).orElseThrow(() -> SchoolNotFoundException.of(id));
        Optional<SeasonId> season = seasons.seasons(school.district()).stream()
                .filter(found -> found.stage() == school.stage())
                .findFirst()
                .map(SeasonSummary::id);
        List<PlaceView> expected =
                season.map(found -> places.expected(found, id)).orElse(List.of());
        model.addAttribute("school", school);
        model.addAttribute("expected", expected);
        model.addAttribute(
                "names",
                files.maskedNames(expected.stream().map(PlaceView::application).toList()));
        model.addAttribute(
                "open",
                season.filter(found -> seasons.isOpen(found, PhaseKind.CHECK_IN))
                        .isPresent());
    }
}
