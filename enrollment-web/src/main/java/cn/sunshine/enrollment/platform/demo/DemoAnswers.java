package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.identity.SignedIn;
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

    void give(DrawId draw, DemoSchool school, SignedIn officer) {
        List<PlaceView> offered = draws.drawn(draw).stream()
                .map(child -> places.placeOf(child.application()))
                .flatMap(Optional::stream)
                .filter(place -> place.status() == PlaceStatus.OFFERED)
                .toList();
        for (int i = 0; i < offered.size(); i++) {
            answer(offered.get(i), school, officer, i % 8);
        }
    }

    private void answer(PlaceView place, DemoSchool school, SignedIn officer, int which) {
        SignedIn guardian = SignedIn.guardian(place.guardian());
        if (which < 3) {
            DemoActing.as(guardian, () -> answers.confirm(place.id(), guardian.id()));
        }
        if (which == 0) {
            DemoActing.as(officer, () -> checkIn.checkIn(place.id(), school.id()));
        }
        if (which == 7) {
            DemoActing.as(guardian, () -> answers.decline(place.id(), guardian.id()));
        }
    }
}
