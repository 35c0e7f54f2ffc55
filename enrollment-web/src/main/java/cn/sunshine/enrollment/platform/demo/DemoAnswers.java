package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import java.util.List;
import java.util.Optional;

/** What the families of the demo's draw answered: some confirmed and came, some gave up, most have yet to decide. */
@DemoComponent
class DemoAnswers {

    private final LotteryQueries draws;
    private final AdmissionQueries places;
    private final PlaceAnswer answers;
    private final SchoolCheckIn checkIn;

    DemoAnswers(LotteryQueries draws, AdmissionQueries places, PlaceAnswer answers, SchoolCheckIn checkIn) {
        this.draws = draws;
        this.places = places;
        this.answers = answers;
        this.checkIn = checkIn;
    }

    void give(DrawId draw, DemoSchool school) {
        List<PlaceView> offered = draws.drawn(draw).stream()
                .map(child -> places.placeOf(child.application()))
                .flatMap(Optional::stream)
                .filter(place -> place.status() == PlaceStatus.OFFERED)
                .toList();
        for (int i = 0; i < offered.size(); i++) {
            answer(offered.get(i), school, i % 8);
        }
    }

    private void answer(PlaceView place, DemoSchool school, int which) {
        if (which < 3) {
            answers.confirm(place.id(), place.guardian());
        }
        if (which == 0) {
            checkIn.checkIn(place.id(), school.id());
        }
        if (which == 7) {
            answers.decline(place.id(), place.guardian());
        }
    }
}
