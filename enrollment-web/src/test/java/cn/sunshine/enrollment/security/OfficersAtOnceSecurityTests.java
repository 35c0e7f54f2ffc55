package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Sixteen officers who do the same at the same moment: one is heard, and all others read what became of it. */
@ApplicationTest
class OfficersAtOnceSecurityTests {

    private static final String CLAIMED = "ReviewRefusal.CLAIMED_BY_ANOTHER";
    private static final String DECIDED = "ReviewRefusal.ALREADY_DECIDED";

    /** Whoever comes while the first is not yet through. */
    private static final String MEANWHILE = "page.error.409.what";

    @Autowired
    MockMvc site;

    @Autowired
    Seeds seeds;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    MessageSource messages;

    @Autowired
    Rows rows;

    @Test
    void RAC_04_ofSixteenReviewersOneHoldsTheCaseAndTheOthersAreTold() throws Exception {
        OpenSeason season = reviews.openSeason();
        UUID reviewed = reviews.submitted(season).value();
        List<MockHttpServletRequestBuilder> claims = new ArrayList<>();
        for (int officer = 0; officer < AtOnce.MANY; officer++) {
            claims.add(post("/review/cases/" + reviewed + "/claim")
                    .with(as(seeds.officer(season, Role.DISTRICT_REVIEWER))));
        }
        List<MockHttpServletResponse> answers = AtOnce.send(site, claims);

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        areTold(answers, CLAIMED, MEANWHILE);
        assertThat(rows.count("audit_entry where action = 'review.claim' and subject_id", reviewed.toString()))
                .isEqualTo(1);
    }

    @Test
    void RAC_04_ofThoseWhoDecideOneCaseOneIsHeardAndTheOthersAreTold() throws Exception {
        OpenSeason season = reviews.openSeason();
        ReviewCaseId reviewed = reviews.submitted(season);
        String at = "/review/cases/" + reviewed;
        SignedIn tooLate = seeds.officer(season, Role.DISTRICT_REVIEWER);
        SignedIn holder = seeds.officer(season, Role.DISTRICT_REVIEWER);
        AtOnce.send(site, List.of(post(at + "/claim").with(as(tooLate))));
        reviews.expireLease(reviewed);
        AtOnce.send(site, List.of(post(at + "/claim").with(as(holder))));

        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                List.of(
                        post(at + "/approval").param("round", "1").with(as(tooLate)),
                        post(at + "/approval").param("round", "1").with(as(holder)),
                        post(at + "/rejection")
                                .param("round", "1")
                                .param("reason", "OUTSIDE_AREA")
                                .with(as(holder))));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).containsExactlyInAnyOrder(302, 409, 409);
        areTold(answers.subList(0, 1), CLAIMED, DECIDED, MEANWHILE);
        areTold(answers.subList(1, 3), DECIDED, MEANWHILE);
        assertThat(rows.count("audit_entry where action = 'review.decide' and subject_id", reviewed.toString()))
                .isEqualTo(1);
    }

    /** Who comes after the first has ended reads it beside the field (422), who comes meanwhile on the page of conflicts. */
    @Test
    void RAC_04_ofSixteenOfficersOneAnnouncesASeasonAndTheOthersAreTold() throws Exception {
        OpenSeason season = registration.openSeason();
        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                everybody(
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
                                .param("publicityDays", "7")
                                .param("drawNotice", "24")));

        oneIsHeard(answers, "SeasonRefusal.ANNOUNCED_ALREADY");
        assertThat(rows.count(
                        "season where academic_year = 2029 and district_id",
                        season.district().value()))
                .isEqualTo(1);
    }

    @Test
    void RAC_04_ofSixteenOfficersOneRegistersASchoolAndTheOthersAreTold() throws Exception {
        OpenSeason season = registration.openSeason();
        String code = "R" + season.township();
        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                everybody(
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

        oneIsHeard(answers, "SchoolRefusal.CODE_TAKEN");
        assertThat(rows.count("school where code", code)).isEqualTo(1);
    }

    /** Whoever comes after the first has not seen what that one approved. */
    @Test
    void RAC_04_ofSixteenOfficersWhoApproveTheFirstPlanNoneReadsOfAFailure() throws Exception {
        OpenSeason season = registration.openSeason();
        SchoolId school = registration.schoolWithoutPlan(season, Stage.PRIMARY, new PlaceName("新学校", "New School"));
        String plan = "/district/schools/" + school + "/plans/" + season.season();
        List<MockHttpServletResponse> answers = AtOnce.send(
                site,
                everybody(
                        season,
                        () -> post(plan)
                                .param("seats", "40")
                                .param("reason", "plan of the year")
                                .param("seen", "0")));

        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        assertThat(rows.count("enrollment_plan where school_id", school.value()))
                .isEqualTo(1);
    }

    private List<MockHttpServletRequestBuilder> everybody(
            OpenSeason season, Supplier<MockHttpServletRequestBuilder> form) {
        return Stream.generate(() -> form.get().with(as(seeds.officer(season, Role.DISTRICT_ADMINISTRATOR))))
                .limit(AtOnce.MANY)
                .toList();
    }

    private void oneIsHeard(List<MockHttpServletResponse> answers, String refusal) {
        assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(302, 409, 422);
        assertThat(answers).filteredOn(answer -> answer.getStatus() == 302).hasSize(1);
        areTold(answers, refusal, MEANWHILE);
    }

    /** Whoever comes too late reads so, in one of these sentences. */
    private void areTold(List<MockHttpServletResponse> answers, String... keys) {
        List<String> sentences = Stream.of(keys)
                .map(key -> messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE))
                .toList();
        assertThat(answers)
                .filteredOn(answer -> answer.getStatus() != 302)
                .isNotEmpty()
                .extracting(answer -> reproach(CookieBrowser.parse(answer)))
                .isSubsetOf(sentences);
    }

    /** What stands above the form that came back, or on the page that came instead of it. */
    private static String reproach(Document page) {
        Elements problems = page.select(".error-summary li");
        return (problems.isEmpty() ? page.select("main h1 + p") : problems).text();
    }
}
