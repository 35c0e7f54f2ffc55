package cn.sunshine.enrollment.lottery.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two holders opened one secret: the console leads out of it, and everybody reads why there is no result. */
@ApplicationTest
class OneSecretInTwoHandsPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    MockMvc browser;

    @Autowired
    CeremonyFixtures ceremonies;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private SignedIn witness;

    @BeforeEach
    void officersOfADistrict() {
        season = ceremonies.seasonWithApproved(1);
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        witness = desk.officer(Role.WITNESS, season.district());
    }

    @Test
    void theConsoleOffersNothingButToGiveTheDrawUp() throws Exception {
        String console = console(ceremonies.readyWithOneSecretTwice(season));

        Document page = desk.open(console, administrator);
        assertThat(page.select("form[action^=" + console + "]").eachAttr("action"))
                .containsExactly(console + "/abortion");
        assertThat(page.select("details[open] #abortReason")).hasSize(1);
        assertThat(page.select(".notice-bad").text())
                .contains("两位持有人的秘密相同", "公证员", "家长代表")
                .doesNotContain("教育局");
        assertThat(desk.openInEnglish(console, administrator).select("main").text())
                .contains("Two holders have one secret", "cancels this draw in public");
        assertThat(desk.open(console, witness).select("form[action^=" + console + "]"))
                .isEmpty();

        assertThat(status(console + "/attestation", witness)).isEqualTo(409);
        assertThat(status(console + "/computation", administrator)).isEqualTo(409);
        assertThat(desk.send(console + "/computation", administrator)
                        .select(".error-summary")
                        .text())
                .contains("同一个秘密", "公开中止");
    }

    @Test
    void everybodyReadsWhyAndChecksItAlsoWhenTheDrawIsGivenUp() {
        DrawId draw = ceremonies.readyWithOneSecretTwice(season);
        String secret = ceremonies.secret(ceremonies.officers(draw).get(0));
        assertSaysWhy(desk.open("/draws/" + draw, witness), secret);
        assertThat(desk.open("/draws/" + draw, witness).select(".lead").text()).contains("没有结果");

        desk.send(console(draw) + "/abortion", administrator, "abortReason", "公证员与家长代表用了同一个秘密");

        Document given = desk.open("/draws/" + draw, witness);
        assertSaysWhy(given, secret);
        assertThat(given.select("main").text()).contains("本次派位已中止", "公证员与家长代表用了同一个秘密");
        assertThat(given.select(".ceremony li.step-done")).hasSize(4);
        Document console = desk.open(console(draw), administrator);
        assertThat(console.select("h2").text()).contains("已中止");
        assertThat(console.select("main").text()).contains("公证员与家长代表用了同一个秘密");
    }

    @Test
    void aFamilyThatLooksItsNumberUpIsPromisedNoResult() {
        DrawId draw = ceremonies.readyWithOneSecretTwice(season);
        String number = "/draws/" + draw + "?number=0001";

        assertThat(desk.open(number, witness).select("#answer").text())
                .contains("在这次派位的名单上", "这次派位没有结果，将公开中止，然后重新派位", "新的编号")
                .doesNotContain("结果尚未公布");
        assertThat(desk.openInEnglish(number, witness).select("#answer").text())
                .contains("has no outcome", "another one will be held")
                .doesNotContain("not public yet");
    }

    @Test
    void noOtherDrawIsGivenUpAtTheConsoleOnceTheDiceLie() throws Exception {
        DrawId draw = ceremonies.ready(season);

        assertThat(desk.open(console(draw), administrator).select("#abortReason"))
                .isEmpty();
        assertThat(desk.open("/draws/" + draw, witness).select(".notice-bad")).isEmpty();
        assertThat(status(console(draw) + "/abortion", administrator)).isEqualTo(409);
    }

    private static void assertSaysWhy(Document page, String secret) {
        assertThat(page.select(".notice-bad").text()).contains("两位持有人的秘密相同", "公证员", "家长代表");
        assertThat(page.select(".notice-bad code").eachAttr("data-hash")).containsExactly(secret, secret);
    }

    private int status(String path, SignedIn who) throws Exception {
        return browser.perform(post(path)
                        .with(as(who))
                        .with(withFormToken())
                        .param("abortReason", "a better one would be nice"))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String console(DrawId draw) {
        return "/district/lottery/" + draw;
    }
}
