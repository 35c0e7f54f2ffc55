package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** F1 统一的招生入学服务平台；报名、材料审核、录取一网通办. The same over HTTP with every role: SeasonIT. */
@ApplicationTest
class F1OneAccountFromRegistrationToCheckInTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    Cast cast;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    SchoolCheckIn checkIn;

    private SignedIn family;

    @Test
    void oneAccountShowsEveryStepFromTheFirstQuestionToTheFirstDay(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        family = Visitors.newGuardian(signIn, outbox);
        OpenSeason season = ceremonies.seasonWithApproved(0);
        ApplicationId application = fixtures.draft(season, family.id());
        assertThat(home()).contains("林小满", "/family/applications/" + application + "/check");

        fixtures.submit(application, family.id());
        assertThat(page("/family/applications/" + application + "/receipt")).contains("已提交报名");
        decisions.approve(application);
        assertThat(home()).contains("审核通过");

        fullAdmission.admitAll(cast.prepared(season, season.school()));
        PlaceView place = places.placeOf(application).orElseThrow();
        assertThat(home()).contains("/family/places/" + place.id());
        answers.confirm(place.id(), family.id());
        assertThat(page("/family/places/" + place.id() + "/notice")).contains("果园小学");

        fixtures.open(season.season(), PhaseKind.CHECK_IN);
        checkIn.checkIn(place.id(), season.school());
        assertThat(home()).contains("已报到", "/family/places/" + place.id());
        assertThat(page("/family/places/" + place.id())).contains("/family/places/" + place.id() + "/notice");
    }

    private String home() throws Exception {
        return page("/family");
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path).with(as(family)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
