package cn.sunshine.enrollment.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What everybody reads first: what goes on, whether a child can be registered, and if not, when or whom to call. */
@ApplicationTest
class DistrictPageTests {

    private static final String HOTLINE = "0591-1234567";

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    SeasonClock clock;

    private OpenSeason season;

    @BeforeEach
    void registrationIsOpen() {
        season = fixtures.openSeason();
    }

    @Test
    void marksEveryPhaseThatIsOpen() throws Exception {
        fixtures.open(season.season(), PhaseKind.REVIEW);
        fixtures.open(season.season(), PhaseKind.CONFIRMATION);

        assertThat(page().select(".calendar li[aria-current]").eachText())
                .hasSize(3)
                .allMatch(phase -> phase.contains("正在进行"));
    }

    @Test
    void marksNoRegistrationThatTheSchoolsHoldBack() throws Exception {
        season = fixtures.openSeason(new PublicityDays(7));
        fixtures.open(season.season(), PhaseKind.REVIEW);

        assertThat(page().select(".calendar li[aria-current] strong:first-child")
                        .text())
                .isEqualTo("资格审核");
        assertThat(door()).contains("暂未开放", HOTLINE).doesNotContain("几分钟");
    }

    @Test
    void saysThatRegistrationIsOverAndWhomToCall() throws Exception {
        assertThat(door()).contains("几分钟");
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertThat(door()).contains("报名已经结束", HOTLINE).doesNotContain("几分钟");
        assertThat(page().select(".lead")).isEmpty();
        assertThat(english().select(".big-doors li").first().text()).contains("Registration is over", HOTLINE);
    }

    @Test
    void saysWhenRegistrationBegins() throws Exception {
        fixtures.close(season.season(), PhaseKind.REGISTRATION);
        OpenSeason next = fixtures.nextYear(season);
        Instant opens = clock.instant().plus(Duration.ofDays(3));
        seasons.schedule(next.season(), new Phase(PhaseKind.REGISTRATION, opens, opens.plus(Duration.ofDays(9))));

        assertThat(door()).contains("小学入学报名", "开始").doesNotContain("几分钟", "已经结束");
    }

    @Test
    void saysOfADistrictWithoutASeasonThatTheTimeIsNotKnownAndWhomToCall() throws Exception {
        seasons.found(new DivisionCode("899901"), new PlaceName("无季区", "No Season"), new Hotlines(HOTLINE, HOTLINE));

        assertThat(page("899901").select(".big-doors li").first().text())
                .contains("还没有公布", HOTLINE)
                .doesNotContain("几分钟");
    }

    @Test
    void leadsToASignInOnlyWhileRegistrationIsOpen() throws Exception {
        assertThat(leadsTo()).isEqualTo("/family/applications/new");
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertThat(leadsTo()).isEqualTo("/registration/" + code());
        Document closed = at(leadsTo());
        assertThat(closed.select("main").text()).contains("报名已经结束", HOTLINE, "修改退回的内容");
        assertThat(closed.select("main a").eachAttr("href"))
                .contains("tel:" + HOTLINE, "/catchment", "/family", "/districts/" + code())
                .doesNotContain("/family/applications/new");
        assertThat(at(leadsTo(), new Cookie("lang", "en")).select("main").text())
                .contains("Registration is over");
    }

    @Test
    void saysBeforeASignInWhenRegistrationBegins() throws Exception {
        fixtures.close(season.season(), PhaseKind.REGISTRATION);
        OpenSeason next = fixtures.nextYear(season);
        Instant opens = clock.instant().plus(Duration.ofDays(3));
        seasons.schedule(next.season(), new Phase(PhaseKind.REGISTRATION, opens, opens.plus(Duration.ofDays(9))));

        assertThat(at(leadsTo()).select("main").text()).contains("报名还没有开始", "小学入学报名", "到时请再来");
    }

    @Test
    void leadsOnWhoeverComesToThePageOnceRegistrationIsOpen() throws Exception {
        assertThat(at("/registration/" + code()).select("main .btn-primary").attr("href"))
                .isEqualTo("/family/applications/new");
        assertThat(browser.perform(get("/registration/899999"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void saysInTheElderViewNoMoreThanTheThreeDoorsAndTheTelephones() throws Exception {
        Document elder = page(code(), new Cookie("elder", "on"));

        assertThat(elder.select("main a")).hasSize(3);
        assertThat(elder.select("main h2, main table, main ol, main .lead")).isEmpty();
        assertThat(elder.select("footer a[href^=tel:]")).isNotEmpty();
    }

    private String leadsTo() throws Exception {
        return page().select(".big-doors a").first().attr("href");
    }

    private String door() throws Exception {
        Element door = page().select(".big-doors li").first();
        return door.text();
    }

    private Document page() throws Exception {
        return page(code());
    }

    private Document english() throws Exception {
        return page(code(), new Cookie("lang", "en"));
    }

    private String code() {
        return season.township().value().substring(0, 6);
    }

    private Document page(String district, Cookie... cookies) throws Exception {
        return at("/districts/" + district, cookies);
    }

    private Document at(String path, Cookie... cookies) throws Exception {
        var request = get(path);
        return Jsoup.parse(browser.perform(cookies.length == 0 ? request : request.cookie(cookies))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
