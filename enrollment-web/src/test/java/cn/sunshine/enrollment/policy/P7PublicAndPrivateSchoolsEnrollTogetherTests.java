package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.lottery.service.LotteryQueries;
import cn.sunshine.enrollment.lottery.service.RollFreeze;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** P7 民办学校纳入审批地统一管理，与公办学校同步招生，电脑随机录取程序规范. Each school of a fixture season has 2 seats. */
@ApplicationTest
class P7PublicAndPrivateSchoolsEnrollTogetherTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CeremonyFixtures ceremonies;

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

    @Test
    void publicAndPrivateSchoolsTakeApplicationsInOneWindowAndNoneOutsideIt() {
        OpenSeason season = fixtures.openSeason();
        assertThat(cast.submitted(season, season.school())).isNotNull();
        assertThat(cast.submitted(season, season.privateSchool())).isNotNull();

        fixtures.close(season.season(), PhaseKind.REGISTRATION);
        for (SchoolId school : new SchoolId[] {season.school(), season.privateSchool()}) {
            assertThatExceptionOfType(RegistrationRefusedException.class)
                    .isThrownBy(() -> cast.submitted(season, school))
                    .satisfies(
                            refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.REGISTRATION_CLOSED));
        }
    }

    @Test
    void aPrivateSchoolTakesApplicationsOnlyInTheDistrictThatApprovedIt() {
        OpenSeason approving = fixtures.openSeason();
        OpenSeason elsewhere = fixtures.openSeason();
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> cast.submitted(elsewhere, approving.privateSchool()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.SCHOOL_NOT_OFFERED));
    }

    @Test
    void whereAPrivateSchoolHasASeatForEveryApplicantAllAreAdmittedWithoutADraw() {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        cast.approved(season, season.privateSchool(), 2);
        DrawId draw = cast.prepared(season, season.privateSchool());

        fullAdmission.admitAll(draw);

        assertThat(draws.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.NOT_NEEDED);
        assertThat(places.counts(draw)).isEqualTo(Map.of(PlaceStatus.OFFERED, 2L));
    }

    @Test
    void whereThereAreMoreApplicantsThanSeatsNobodyIsAdmittedExceptByTheDraw() {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        cast.approved(season, season.privateSchool(), 3);
        DrawId draw = cast.prepared(season, season.privateSchool());

        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> fullAdmission.admitAll(draw))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(DrawRefusal.DRAW_NEEDED));
        assertThat(places.counts(draw)).isEmpty();

        freeze.freeze(draw);
        assertThat(draws.draw(draw).orElseThrow().roll())
                .satisfies(roll -> assertThat(roll.size()).isEqualTo(3));
    }
}
