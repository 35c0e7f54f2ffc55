package cn.sunshine.enrollment.family.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A card asks for an answer only while the page behind it takes one. */
@ApplicationTest
class OfferedCardPageTests {

    private static final String LINK = ".btn[href^=/family/places/]";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    SeasonClock clock;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @SuppressWarnings("NullAway.Init")
    private ApplicationId application;

    @BeforeEach
    void anApprovedChild(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        season = ceremonies.seasonWithApproved(0);
        family = Visitors.newGuardian(signIn, outbox);
        application = registration.approved(season, family.id());
    }

    @Test
    void beforeConfirmationOpensItSaysFromWhenAndThatThePlaceIsThereToSee() {
        Instant now = clock.instant();
        seasons.schedule(
                season.season(),
                new Phase(PhaseKind.CONFIRMATION, now.plus(Duration.ofHours(2)), now.plus(Duration.ofDays(2))));
        ceremonies.released(season);

        for (String path : paths()) {
            Element page = main(path, "zh-CN");
            assertThat(page.text()).contains("已录取：果园小学", "还没到确认时间", "开始时间：", "截止时间：");
            assertThat(page.select(LINK).eachText()).containsExactly("查看学位");
            Element english = main(path, "en");
            assertThat(english.text()).contains("Confirmation is not open yet", "From ", "Until ");
            assertThat(english.select(LINK).eachText()).containsExactly("See the place");
        }
    }

    @Test
    void whileConfirmationIsOpenItAsksForTheAnswer() {
        ceremonies.released(season);

        for (String path : paths()) {
            Element page = main(path, "zh-CN");
            assertThat(page.text()).contains("请在规定时间内确认入学", "截止时间：").doesNotContain("开始时间：", "还没到确认时间");
            assertThat(page.select(LINK).eachText()).containsExactly("去确认");
        }
    }

    @Test
    void onceTheTimeIsOverItAsksForNothingThatIsRefused(@Autowired JdbcClient jdbc) {
        ceremonies.released(season);
        jdbc.sql("update place set deadline = now() - interval '1 minute' where application_id = :id")
                .param("id", application.value())
                .update();
        assertOver();

        registration.close(season.season(), PhaseKind.CONFIRMATION);
        assertOver();
    }

    private void assertOver() {
        for (String path : paths()) {
            Element page = main(path, "zh-CN");
            assertThat(page.text()).contains("现在不能确认", "咨询电话").doesNotContain("请在规定时间内确认入学");
            assertThat(page.select(LINK).eachText()).containsExactly("查看学位");
        }
    }

    private List<String> paths() {
        return List.of("/family", "/family/applications/" + application);
    }

    private Element main(String path, String language) {
        try {
            String page = browser.perform(get(path).with(as(family)).cookie(new Cookie("lang", language)))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            return Jsoup.parse(page).select("main").get(0);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
