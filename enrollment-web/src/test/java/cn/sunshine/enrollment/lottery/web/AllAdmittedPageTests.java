package cn.sunshine.enrollment.lottery.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A draw that was not held, as there was a seat for everybody: on the public page, the console and the family's page. */
@ApplicationTest
class AllAdmittedPageTests {

    private static final String STEPS = ".ceremony, .file-list, .hash";

    @Autowired
    MockMvc browser;

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    FullAdmission admission;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    @BeforeEach
    void aDrawIsPrepared() {
        season = ceremonies.seasonWithApproved(1);
        draw = ceremonies.prepared(season, false);
    }

    @Test
    void thePublicPageSaysHowManyWereAdmittedWhenAndWhyNothingWasDrawn() throws Exception {
        admission.admitAll(draw);

        Document page = page("/draws/" + draw, "zh-CN");
        assertThat(page.select("main").text())
                .containsPattern("审核通过的 1 名孩子已于 20[0-9]{2}年[0-9]+月[0-9]+日 全部录取，没有派位")
                .contains("招生计划 2 人", "每个孩子都有学位")
                .doesNotContain("报名人数", "怎样派位", "尚未提交承诺", "公开随机数");
        assertThat(page.select(STEPS)).isEmpty();
        assertThat(page("/draws/" + draw, "en").select("main").text())
                .containsPattern("The one approved child was admitted on .*20[0-9]{2}.*, without a draw")
                .contains("The plan has 2 seats");
    }

    @Test
    void theConsoleSaysTheSameAndShowsNoStepThatNeverComes() {
        admission.admitAll(draw);

        SignedIn administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        Document page = desk.open("/district/lottery/" + draw, administrator);
        assertThat(page.select("main").text())
                .contains("审核通过的 1 名孩子已于", "招生计划 2 人")
                .doesNotContain("报名人数", "尚未提交承诺", "公开随机数");
        assertThat(page.select(STEPS)).isEmpty();
    }

    @Test
    void aChildApprovedAfterwardsIsNotCounted() throws Exception {
        admission.admitAll(draw);
        registration.approved(season, registration.guardian());

        assertThat(page("/draws/" + draw, "zh-CN").select("main").text()).contains("审核通过的 1 名孩子");
    }

    @Test
    void beforeItOneStepAloneIsPutForward() {
        SignedIn administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        Document enough = desk.open("/district/lottery/" + draw, administrator);
        assertThat(enough.select("main .btn-primary").eachText()).containsExactly("全部录取，不派位");
        assertThat(enough.select("form[action$=freeze] .btn-outline-primary").text())
                .isEqualTo("锁定派位名单");

        registration.approved(season, registration.guardian());
        registration.approved(season, registration.guardian());
        assertThat(desk.open("/district/lottery/" + draw, administrator)
                        .select("main .btn-primary")
                        .eachText())
                .containsExactly("锁定派位名单");
    }

    @Test
    void theFamilyIsSentToNoResultThatItCouldCheck(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox, @Autowired AdmissionQueries places)
            throws Exception {
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = registration.approved(season, family.id());
        admission.admitAll(draw);

        String place =
                "/family/places/" + places.placeOf(application).orElseThrow().id();
        Document page = Jsoup.parse(browser.perform(get(place).with(as(family)))
                .andReturn()
                .getResponse()
                .getContentAsString());
        assertThat(page.select("main").text()).contains("全部录取，没有派位").doesNotContain("自己验证结果");
        assertThat(page.select("main a[href=/draws/" + draw + "]").text()).isEqualTo("查看学校录取了多少人");
    }

    private Document page(String path, String language) throws Exception {
        return Jsoup.parse(browser.perform(get(path).cookie(new Cookie("lang", language)))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }
}
