package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.service.RegisterSchool;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sixteen times the same at the same moment. */
@ApplicationTest
class RaceSecurityTests {

    private static final int AT_ONCE = 16;

    @Autowired
    MockMvc site;

    @Autowired
    People people;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void RAC_01_sixteenClicksMakeOneSubmissionWithOneNumber(boolean samePage) throws Exception {
        SignedIn family = people.guardian();
        ApplicationId draft = registration.draft(registration.openSeason(), family.id());
        UUID key = UUID.randomUUID();
        List<MockHttpServletResponse> answers = atOnce(IntStream.range(0, AT_ONCE)
                .mapToObj(click -> post("/family/applications/" + draft + "/check")
                        .param("declared", "true")
                        .param("key", (samePage ? key : UUID.randomUUID()).toString())
                        .with(as(family)))
                .toList());

        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(302)
                .isSubsetOf(302, 409);
        assertThat(answers)
                .filteredOn(answer -> samePage)
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .allMatch(url -> url.endsWith("/receipt"));
        assertThat(count("application_submission where application_id", draft.value()))
                .isEqualTo(1);
        assertThat(count("application where status = 'SUBMITTED' and number is not null and id", draft.value()))
                .isEqualTo(1);
        assertThat(count("audit_entry where action = 'registration.submit' and subject_id", draft.toString()))
                .isEqualTo(1);
    }

    @Test
    void RAC_01_sixteenFirstClicksLeadToTheOneDraftOfTheOneChild() throws Exception {
        OpenSeason season = registration.openSeason();
        SignedIn family = people.guardian();
        String number = registration.childNumber().value();
        List<MockHttpServletResponse> answers = atOnce(IntStream.range(0, AT_ONCE)
                .mapToObj(click -> post("/family/applications/new")
                        .param("season", season.season().toString())
                        .param("number", number)
                        .param("name", "林小满")
                        .param("relation", "MOTHER")
                        .with(as(family)))
                .toList());

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsOnly(302);
        assertThat(count("child where guardian_id", family.id().value())).isEqualTo(1);
        assertThat(count(
                        "application where status = 'DRAFT' and guardian_id",
                        family.id().value()))
                .isEqualTo(1);
        UUID draft = jdbc.sql("select id from application where guardian_id = :family")
                .param("family", family.id().value())
                .query(UUID.class)
                .single();
        assertThat(answers)
                .extracting(MockHttpServletResponse::getRedirectedUrl)
                .containsOnly("/family/applications/" + draft + "/guardian");
    }

    @Test
    void RAC_04_ofSixteenReviewersOneHoldsTheCaseAndTheOthersAreTold() throws Exception {
        OpenSeason season = reviews.openSeason();
        UUID reviewed = reviews.submitted(season).value();
        List<MockHttpServletRequestBuilder> claims = new ArrayList<>();
        for (int officer = 0; officer < AT_ONCE; officer++) {
            claims.add(post("/review/cases/" + reviewed + "/claim")
                    .with(as(seeds.officer(season, Role.DISTRICT_REVIEWER))));
        }
        List<MockHttpServletResponse> answers = atOnce(claims);

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        areTold(answers);
        assertThat(count("audit_entry where action = 'review.claim' and subject_id", reviewed.toString()))
                .isEqualTo(1);
    }

    @Test
    void RAC_04_ofThoseWhoDecideOneCaseOneIsHeardAndTheOthersAreTold() throws Exception {
        OpenSeason season = reviews.openSeason();
        ReviewCaseId reviewed = reviews.submitted(season);
        String at = "/review/cases/" + reviewed;
        SignedIn tooLate = seeds.officer(season, Role.DISTRICT_REVIEWER);
        SignedIn holder = seeds.officer(season, Role.DISTRICT_REVIEWER);
        atOnce(List.of(post(at + "/claim").with(as(tooLate))));
        reviews.expireLease(reviewed);
        atOnce(List.of(post(at + "/claim").with(as(holder))));

        List<MockHttpServletResponse> answers = atOnce(List.of(
                post(at + "/approval").param("round", "1").with(as(tooLate)),
                post(at + "/approval").param("round", "1").with(as(holder)),
                post(at + "/rejection")
                        .param("round", "1")
                        .param("reason", "OUTSIDE_AREA")
                        .with(as(holder))));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409, 409);
        assertThat(answers.get(0).getStatus()).isEqualTo(409);
        areTold(answers);
        assertThat(count("audit_entry where action = 'review.decide' and subject_id", reviewed.toString()))
                .isEqualTo(1);
    }

    /** Who comes after the first has ended reads it beside the field (422), who comes meanwhile on the page of conflicts. */
    @Test
    void RAC_04_ofSixteenOfficersOneAnnouncesASeasonAndTheOthersAreTold() throws Exception {
        OpenSeason season = registration.openSeason();
        List<MockHttpServletResponse> answers = atOnce(everybody(
                season,
                () -> post("/district/season/new")
                        .param("district", season.district().toString())
                        .param("year", "2029")
                        .param("stage", "PRIMARY")
                        .param("bornFrom.year", "2022")
                        .param("bornFrom.month", "9")
                        .param("bornFrom.day", "1")
                        .param("bornTo.year", "2023")
                        .param("bornTo.month", "8")
                        .param("bornTo.day", "31")
                        .param("publicityDays", "7")));

        oneIsHeard(answers);
        assertThat(count(
                        "season where academic_year = 2029 and district_id",
                        season.district().value()))
                .isEqualTo(1);
    }

    @Test
    void RAC_04_ofSixteenOfficersOneRegistersASchoolAndTheOthersAreTold() throws Exception {
        OpenSeason season = registration.openSeason();
        String code = "R" + season.township();
        List<MockHttpServletResponse> answers = atOnce(everybody(
                season,
                () -> post("/district/schools/new")
                        .param("district", season.district().toString())
                        .param("code", code)
                        .param("stage", "PRIMARY")
                        .param("nature", "PUBLIC")
                        .param("affiliation", "DISTRICT")
                        .param("name", "新学校")
                        .param("nameEn", "New School")
                        .param("address", "学府路1号")
                        .param("phone", "0591-1112223")));

        oneIsHeard(answers);
        assertThat(count("school where code", code)).isEqualTo(1);
    }

    /** Whoever comes after the first has ended approves a change of the plan. */
    @Test
    void RAC_04_ofSixteenOfficersWhoApproveTheFirstPlanNoneReadsOfAFailure() throws Exception {
        OpenSeason season = registration.openSeason();
        SchoolId school = schools.register(new RegisterSchool(
                season.district(),
                new SchoolCode("P" + season.township()),
                Stage.PRIMARY,
                SchoolNature.PUBLIC,
                new SchoolProfile(new PlaceName("新学校", "New School"), "学府路1号", "0591-1112223")));
        String plan = "/district/schools/" + school + "/plans/" + season.season();
        List<MockHttpServletResponse> answers = atOnce(everybody(
                season,
                () -> post(plan).param("seats", "40").param("bundleSeats", "0").param("reason", "plan of the year")));

        assertThat(answers)
                .extracting(MockHttpServletResponse::getStatus)
                .contains(302)
                .isSubsetOf(302, 409);
        assertThat(count("enrollment_plan where school_id", school.value())).isEqualTo(1);
    }

    private List<MockHttpServletRequestBuilder> everybody(
            OpenSeason season, Supplier<MockHttpServletRequestBuilder> form) {
        return Stream.generate(() -> form.get().with(as(seeds.officer(season, Role.DISTRICT_ADMINISTRATOR))))
                .limit(AT_ONCE)
                .toList();
    }

    private static void oneIsHeard(List<MockHttpServletResponse> answers) {
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409, 422);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        areTold(answers);
    }

    /** Whoever comes too late reads so. */
    private static void areTold(List<MockHttpServletResponse> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() != 302)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(CookieBrowser.parse(answer)
                                .select(".error-summary li, main h1 + p")
                                .text())
                        .isNotBlank());
    }

    private List<MockHttpServletResponse> atOnce(List<MockHttpServletRequestBuilder> requests) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<MockHttpServletResponse>> running = new ArrayList<>();
            for (MockHttpServletRequestBuilder request : requests) {
                running.add(threads.submit(() -> {
                    start.await();
                    return site.perform(request.with(withFormToken()).accept("text/html"))
                            .andReturn()
                            .getResponse();
                }));
            }
            start.countDown();
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private int count(String rows, Object value) {
        return jdbc.sql("select count(*) from " + rows + " = :value")
                .param("value", value)
                .query(Integer.class)
                .single();
    }
}
