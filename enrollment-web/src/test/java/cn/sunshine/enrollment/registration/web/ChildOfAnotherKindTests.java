package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.registration.web.FamilyBrowser.APPLICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.time.LocalDate;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** G1: whose child does not fit the form reads that it goes to school all the same, and what to do. */
@ApplicationTest
class ChildOfAnotherKindTests {

    private static final String NEW = APPLICATIONS + "new";

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures registration;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @BeforeEach
    void aFamily(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = Visitors.newGuardian(signIn, outbox);
        season = registration.openSeason();
    }

    @Test
    void G1_aChildWithoutAnIdentityNumberGoesToSchoolAllTheSameAndItsFamilyCalls() {
        Document page = desk.open(NEW, family);

        assertThat(page.select("main").text()).contains("尚未落户、持护照", "同样可以上学");
        assertThat(page.select("main a[href^=tel:]").attr("href"))
                .isEqualTo(page.select("footer a[href^=tel:]").first().attr("href"));
        assertThat(desk.openInEnglish(NEW, family).select("main").text()).contains("goes to school all the same");
    }

    @Test
    void G1_aChildOfAnotherAgeIsToldWhetherToWaitOrToCall() {
        assertThat(refusal(RegistrationFixtures.BORN_TO.plusDays(1)))
                .contains("2020年9月1日至2021年8月31日", "出生更晚的，等以后的招生年度再报名");
        assertThat(refusal(RegistrationFixtures.BORN_FROM.minusYears(2))).contains("出生更早而没有上学", "请拨打咨询电话", "上学的权利不受影响");
    }

    @Test
    void G1_aChildWhoseNameChangedIsRegisteredByItsPresentName() {
        assertThat(desk.open(NEW, family).select("#name-hint").text()).contains("改过名字的，填现在的名字");
    }

    private String refusal(LocalDate born) {
        return desk.send(
                        NEW,
                        family,
                        "season",
                        season.season().toString(),
                        "number",
                        registration.identityNumber(born).value(),
                        "name",
                        "林小满",
                        "relation",
                        "MOTHER")
                .select("#number-error")
                .text();
    }
}
