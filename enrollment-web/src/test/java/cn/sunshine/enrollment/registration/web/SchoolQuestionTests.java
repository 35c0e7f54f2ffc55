package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static cn.sunshine.enrollment.registration.web.FamilyBrowser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What the question of the school says about the address by which it lists the schools. */
@ApplicationTest
class SchoolQuestionTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    FamilyApplications applications;

    private FamilyBrowser family;

    @BeforeEach
    void signIn(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = FamilyBrowser.of(browser, signIn, outbox);
    }

    @Test
    void namesTheAddressAndTheWayToChangeItAndTheRuleThatKnowsIt() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        Element question = livesAt(season, id, "15");

        assertThat(question.text()).contains("按这个住址查找：", "果园路15号", "依据：果园路1—99号（单号）");
        assertThat(question.select("a[href$=/address]").eachText()).containsExactly("修改住址");
    }

    @Test
    void saysOnceThatNoRuleKnowsTheAddressAndLetsAFamilySeeWhetherItSlipped() throws Exception {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, family.id());

        Element question = livesAt(season, id, "16");

        assertThat(question.select(".empty-state").text()).contains("没有查到这个住址", "果园路16号", "这不表示孩子没有学校");
        assertThat(question.select(".empty-state a[href$=/address]").eachText()).containsExactly("修改住址");
        assertThat(question.select(".radio-card").eachText())
                .isNotEmpty()
                .noneMatch(card -> card.contains("没有查到"))
                .noneMatch(card -> card.contains("对口公办学校"));
        assertThat(question.text()).doesNotContain("对口学校排在最前");
    }

    @Test
    void offersNoWayToAnAddressThatIsNotOpen(@Autowired ApplicationDecisions decisions) throws Exception {
        ApplicationId id = fixtures.submitted(fixtures.openSeason(), family.id());
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.SCHOOL), "", Instant.now().plus(Duration.ofDays(1)));

        Element question = page(APPLICATIONS + id + "/school");

        assertThat(question.text()).contains("按这个住址查找：");
        assertThat(question.select("a[href$=/address]")).isEmpty();
    }

    @Test
    void saysNothingOfAnAddressToAFamilyThatHasWrittenNoneYet() throws Exception {
        OpenSeason season = fixtures.openSeason();
        location(family.begin(season, fixtures.childNumber().value(), "林小满"));
        String id = applications.all(family.id()).get(0).summary().id().toString();

        var answer = family.send(post(APPLICATIONS + id + "/school"), "school", "");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("school-error").doesNotContain("按这个住址查找");
    }

    private Element livesAt(OpenSeason season, ApplicationId id, String number) throws Exception {
        location(family.livesAt(id, season, number));
        return page(APPLICATIONS + id + "/school");
    }

    private Element page(String path) throws Exception {
        return Jsoup.parse(family.show(path).getContentAsString()).expectFirst("main");
    }
}
