package cn.sunshine.enrollment.notification.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.DrawPreparation;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class RollMessagePageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Test
    void aFamilyReadsThatItsNumberIsThereWhenTheDrawIsAndHowToCheckIt(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = registration.approved(season, family.id());

        ceremonies.frozen(season);

        await().untilAsserted(() -> assertThat(page(family, get("/family/messages")))
                .contains("已列入派位名单", "派位编号和名单凭证在这份报名的页面上", "用凭证可以自己核对")
                .containsPattern("派位时段：\\d+月\\d+日.*\\d:\\d\\d 至 \\d+月\\d+日.*\\d:\\d\\d")
                .contains("/family/applications/" + application));
        assertThat(page(family, get("/family/messages").cookie(new Cookie("lang", "en"))))
                .contains(
                        "On the roll of the draw", "The draw number and the receipt are on the page", "check the roll")
                .containsPattern("The draw is held between .*\\d:\\d\\d.* and .*\\d:\\d\\d");
    }

    @Test
    void aFamilyReadsThatItsNumberIsVoidWhenTheDrawIsGivenUp(
            @Autowired GuardianSignIn signIn,
            @Autowired OneTimeCodeOutbox outbox,
            @Autowired DrawPreparation preparation)
            throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = registration.approved(season, family.id());

        preparation.abort(ceremonies.committed(season), "停电，改期再派");

        await().untilAsserted(() ->
                assertThat(page(family, get("/family/messages"))).contains("派位已中止，将重新派位", "编号和名单凭证作废", "不需要重新报名"));
        assertThat(page(family, get("/family/messages").cookie(new Cookie("lang", "en"))))
                .contains("The draw was cancelled", "are void", "need not register again");
        assertThat(page(family, get("/family/applications/" + application))).doesNotContain("名单凭证");
    }

    private String page(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who))).andReturn().getResponse().getContentAsString();
    }
}
