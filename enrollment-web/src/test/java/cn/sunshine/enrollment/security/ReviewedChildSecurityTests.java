package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Two districts, one stage, one year: a child may be a draft in one and in the officers' hands in the other. One record
 * tells who it is in both.
 */
@ApplicationTest
class ReviewedChildSecurityTests {

    private static final String APPLICATIONS = "/family/applications/";

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    FullAdmission admission;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    JdbcClient jdbc;

    private SignedIn family;
    private IdentityNumber number;

    @BeforeEach
    void aFamilyWithAChild(@Autowired People people) {
        family = people.guardian();
        number = registration.childNumber();
    }

    @Test
    void ACL_14_aDraftElsewhereChangesNothingOfTheChildThatWasHandedIn() throws Exception {
        ApplicationId reviewed = draft(registration.openSeason());
        ApplicationId elsewhere = draft(registration.openSeason());
        registration.submit(reviewed, family.id());
        String before = childOf(reviewed);

        for (String status : List.of("SUBMITTED", "APPROVED")) {
            refused(childForm(elsewhere, registration.childNumber(), "周小雨"), "要与那份报名一致");
            refused(childForm(elsewhere, number, "周小雨"), "这个孩子今年已经有报名");
            refused(beginning(registration.openSeason(), "周小雨"), "要与那份报名一致");
            assertThat(childOf(reviewed)).as(status).isEqualTo(before);
            if (status.equals("SUBMITTED")) {
                decisions.approve(reviewed);
            }
        }
        assertThat(send(get(APPLICATIONS + reviewed), family, 200))
                .contains("林小满")
                .doesNotContain("周小雨");
    }

    @Test
    void ACL_14_theCheckInListNamesTheChildThatWasReviewed() throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(0);
        ApplicationId placed = draft(season);
        ApplicationId elsewhere = draft(registration.openSeason());
        registration.submit(placed, family.id());
        decisions.approve(placed);
        admission.admitAll(ceremonies.prepared(season, false));
        answers.confirm(places.placeOf(placed).orElseThrow().id(), family.id());
        registration.open(season.season(), PhaseKind.CHECK_IN);

        refused(childForm(elsewhere, registration.childNumber(), "周小雨"), "要与那份报名一致");

        assertThat(send(get("/school/check-in"), seeds.officer(season, Role.SCHOOL_OFFICER), 200))
                .contains("林**")
                .doesNotContain("周**");
    }

    @Test
    void ACL_14_aChildCorrectedInOneDraftIsFiledUnderItsNumberInEveryOther() throws Exception {
        ApplicationId one = draft(registration.openSeason());
        ApplicationId other = draft(registration.openSeason());
        send(childForm(other, registration.childNumber(), "林小满"), family, 302);
        registration.submit(other, family.id());

        assertThat(send(post(APPLICATIONS + one + "/check").param("declared", "true"), family, 422))
                .contains("这个孩子今年已经有报名");
    }

    @Test
    void aNameTypedAnewForAKnownChildIsKept() throws Exception {
        ApplicationId draft = draft(registration.openSeason());

        send(beginning(registration.openSeason(), "林晓满"), family, 302);

        assertThat(send(get(APPLICATIONS + draft + "/check"), family, 200)).contains("林晓满");
    }

    private ApplicationId draft(OpenSeason season) {
        return registration.draft(season, family.id(), number);
    }

    private void refused(MockHttpServletRequestBuilder form, String because) throws Exception {
        assertThat(send(form, family, 422)).contains(because, "周小雨");
    }

    private static MockHttpServletRequestBuilder childForm(ApplicationId draft, IdentityNumber typed, String name) {
        return child(post(APPLICATIONS + draft + "/child"), typed, name);
    }

    private MockHttpServletRequestBuilder beginning(OpenSeason season, String name) {
        return child(post(APPLICATIONS + "new").param("season", season.season().toString()), number, name);
    }

    private static MockHttpServletRequestBuilder child(
            MockHttpServletRequestBuilder form, IdentityNumber typed, String name) {
        return form.param("number", typed.value()).param("name", name).param("relation", "MOTHER");
    }

    private String childOf(ApplicationId application) {
        return jdbc.sql("select c::text from child c join application a on a.child_id = c.id where a.id = :id")
                .param("id", application.value())
                .query(String.class)
                .single();
    }

    private String send(MockHttpServletRequestBuilder request, SignedIn who, int status) throws Exception {
        var answer = site.perform(request.with(as(who)).with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return answer.getContentAsString();
    }
}
