package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.admission.PlaceNotFoundException;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** C5 公办与民办学校不得混合招生、混合编班. Each school of a fixture season, the private one too, has 2 seats. */
@ApplicationTest
class C5OnePlanBelongsToOneSchoolTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    RollFreeze freeze;

    @Autowired
    LotteryQueries draws;

    @Autowired
    AdmissionQueries places;

    @Autowired
    Cast cast;

    private OpenSeason season;

    @BeforeEach
    void aPublicAndAPrivateSchoolEnroll() {
        season = ceremonies.seasonWithApproved(0);
    }

    @Test
    void theRollOfAPublicSchoolsDrawHoldsNobodyWhoChoseThePrivateOne() {
        cast.approved(season, season.school(), 3);
        cast.approved(season, season.privateSchool(), 1);
        DrawId draw = cast.prepared(season, season.school());

        freeze.freeze(draw);

        assertThat(draws.draw(draw).orElseThrow().roll().size()).isEqualTo(3);
    }

    /** One seat of the private school stays free, and the public school's third child gets it by no way. */
    @Test
    void seatsThatOneSchoolHasLeftGoToNobodyOfTheOther() {
        cast.approved(season, season.school(), 3);
        cast.approved(season, season.privateSchool(), 1);

        DrawId drawOfThePrivate = cast.prepared(season, season.privateSchool());
        fullAdmission.admitAll(drawOfThePrivate);
        DrawId drawOfThePublic = ceremonies.released(season);

        assertThat(places.counts(drawOfThePrivate)).isEqualTo(Map.of(PlaceStatus.OFFERED, 1L));
        assertThat(places.counts(drawOfThePublic)).isEqualTo(Map.of(PlaceStatus.OFFERED, 2L, PlaceStatus.WAITING, 1L));
    }

    @Test
    void aChildWithAPlaceAtOneSchoolIsTakenUpByNoOther(@Autowired PlaceAnswer answers, @Autowired SchoolCheckIn desk) {
        ApplicationId child = cast.submitted(season, season.school());
        decisions.approve(child);
        fullAdmission.admitAll(cast.prepared(season, season.school()));
        PlaceView place = places.placeOf(child).orElseThrow();
        answers.confirm(place.id(), place.guardian());
        fixtures.open(season.season(), PhaseKind.CHECK_IN);

        assertThatExceptionOfType(PlaceNotFoundException.class)
                .isThrownBy(() -> desk.checkIn(place.id(), season.privateSchool()));

        desk.checkIn(place.id(), season.school());
        assertThat(places.placeOf(child).orElseThrow().status()).isEqualTo(PlaceStatus.CHECKED_IN);
    }
}
