package cn.sunshine.enrollment.policy;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.PlaceRefusal;
import cn.sunshine.enrollment.admission.PlaceRefusedException;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.admission.service.SchoolCheckIn;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** C7 民办学校不得违规跨区域招生、借读挂靠、乱收费. That nothing is paid: C2. */
@ApplicationTest
class C7PrivateSchoolsEnrollInTheirOwnAreaTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries applications;

    @Autowired
    Cast cast;

    private OpenSeason season;
    private SignedIn family;
    private ApplicationId draft;

    @BeforeEach
    void aFamilyFillsInAnApplication(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        season = fixtures.openSeason();
        family = Visitors.newGuardian(signIn, outbox);
        draft = fixtures.draft(season, family.id());
    }

    @Test
    void anAddressOutsideOfTheDistrictIsRefusedBesideItsFieldWithTheReason() throws Exception {
        OpenSeason elsewhere = fixtures.openSeason();

        MockHttpServletResponse answer =
                send("address", "division", elsewhere.township().value(), "estate", "翠湖花园", "door", "1栋101");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("division-error", "请选择本区内的街道或社区");
    }

    @Test
    void aPrivateSchoolOfAnotherDistrictIsNotOfferedAndRefusedWithTheReason() throws Exception {
        OpenSeason elsewhere = fixtures.openSeason();
        assertThat(browser.perform(get(question("school")).with(as(family)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains(season.privateSchool().toString())
                .doesNotContain(elsewhere.privateSchool().toString());

        MockHttpServletResponse answer =
                send("school", "school", elsewhere.privateSchool().toString());

        assertThat(answer.getContentAsString()).contains("这所学校不参加本次招生，请重新选择");
        assertThat(applications.summary(draft).orElseThrow().school()).isEqualTo(season.school());
    }

    /** Nobody attends on another school's books: whom no draw and no full admission gave a place has none to take up. */
    @Test
    void aSchoolTakesUpNobodyWithoutAPlaceThatTheFamilyConfirmed(
            @Autowired CeremonyFixtures ceremonies,
            @Autowired ApplicationDecisions decisions,
            @Autowired FullAdmission fullAdmission,
            @Autowired AdmissionQueries places,
            @Autowired SchoolCheckIn desk) {
        OpenSeason drawn = ceremonies.seasonWithApproved(0);
        ApplicationId child = cast.submitted(drawn, drawn.privateSchool());
        decisions.approve(child);
        fixtures.open(drawn.season(), PhaseKind.CHECK_IN);
        assertThat(places.placeOf(child)).isEmpty();

        fullAdmission.admitAll(cast.prepared(drawn, drawn.privateSchool()));
        PlaceView offered = places.placeOf(child).orElseThrow();
        assertThatExceptionOfType(PlaceRefusedException.class)
                .isThrownBy(() -> desk.checkIn(offered.id(), drawn.privateSchool()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(PlaceRefusal.NOT_CONFIRMED));
    }

    private MockHttpServletResponse send(String question, String... fields) throws Exception {
        var form = post(question(question));
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return browser.perform(form.with(as(family)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }

    private String question(String name) {
        return "/family/applications/" + draft + "/" + name;
    }
}
