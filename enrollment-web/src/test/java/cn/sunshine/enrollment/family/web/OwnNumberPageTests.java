package cn.sunshine.enrollment.family.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a family needs to check a draw by itself, found by following the links of its own pages. */
@ApplicationTest
class OwnNumberPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    AdmissionQueries places;

    private OpenSeason season;
    private SignedIn family;
    private ApplicationId application;

    @BeforeEach
    void aChildIsApproved(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        season = ceremonies.seasonWithApproved(0);
        family = Visitors.newGuardian(signIn, outbox);
        application = registration.approved(season, family.id());
    }

    @Test
    void aFamilyFindsItsNumberAndItsReceiptFromTheFreezeOn() throws Exception {
        assertThat(page("/family").select(".own-number")).isEmpty();
        ceremonies.frozen(season);
        for (String path : List.of("/family", detail())) {
            assertLeadsToTheDraw(path, "在派位名单上。结果尚未公布");
        }
        assertLeadsToTheReceipt(detail());
    }

    @Test
    void aFamilyFindsItsNumberAndItsReceiptAfterTheResultToo() throws Exception {
        ceremonies.released(season);
        for (String path : List.of("/family", detail(), place())) {
            assertLeadsToTheDraw(path, "已录取。派位次序第 1 位");
        }
        assertLeadsToTheReceipt(detail());
        assertLeadsToTheReceipt(place());
    }

    @Test
    void aFamilyIsPromisedNoResultOfADrawThatCanHaveNone(@Autowired DrawPreparation draws) throws Exception {
        DrawId draw = ceremonies.readyWithOneSecretTwice(season);
        for (String path : List.of("/family", detail())) {
            assertLeadsToTheDraw(path, "这次派位没有结果，将公开中止，然后重新派位");
            assertThat(page(path).select("main").text())
                    .contains("这次派位没有结果，将重新派位", "不用重新报名")
                    .doesNotContain("结果公布后");
        }
        assertThat(page(detail()).select("main").text()).contains("孩子会有新的编号", "重新派位时会有新的凭证");
        assertThat(english(detail()).select("main").text())
                .contains("has no outcome", "your child will have a new number", "a new one for the next draw")
                .doesNotContainIgnoringCase("once the result", "the result will");

        draws.abort(draw, "公证员与家长代表用了同一个秘密");
        assertThat(page(detail()).select(".own-number")).isEmpty();
        assertThat(page(detail()).select("main").text()).contains("请等待录取").doesNotContain("结果公布后");
    }

    /** The number's link, and where the card itself leads to the draw its button, too. */
    private void assertLeadsToTheDraw(String path, String standing) throws Exception {
        Document page = page(path);
        String number = page.select(".own-number").text();
        assertThat(number).matches("[0-9]{4,}");
        assertThat(page.select("a[href^=/draws/][href$=?number=" + number + "]").eachAttr("href"))
                .as(path)
                .isNotEmpty()
                .allSatisfy(look -> assertThat(page(look).text()).contains("编号 " + number, standing));
    }

    private void assertLeadsToTheReceipt(String path) throws Exception {
        Document page = page(path);
        assertThat(page.text()).contains("名单凭证能证明", "用自己的手机打开核验页");
        assertThat(page.select("a[href=/draws/verify.html]")).isNotEmpty();
        MockHttpServletResponse receipt =
                send(page.select("a[href$=roll-receipt.json]").attr("href"), "zh-CN");
        assertThat(receipt.getStatus()).isEqualTo(200);
        assertThat(receipt.getContentAsString())
                .contains(page.select(".own-number").text());
        assertThat(english(path).text()).contains("The roll receipt proves that your child is on the roll");
    }

    private String detail() {
        return "/family/applications/" + application;
    }

    private String place() {
        return "/family/places/" + places.placeOf(application).orElseThrow().id();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(send(path, "zh-CN").getContentAsString());
    }

    private Document english(String path) throws Exception {
        return Jsoup.parse(send(path, "en").getContentAsString());
    }

    private MockHttpServletResponse send(String path, String language) throws Exception {
        return browser.perform(get(path).cookie(new Cookie("lang", language)).with(as(family)))
                .andReturn()
                .getResponse();
    }
}
