package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The tick names how many children it is about; a reviewer approves another one before the button is pressed. */
@ApplicationTest
class RollOfAnotherSizePageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private String console;

    @BeforeEach
    void aPreparedDrawWithOneChild() {
        season = ceremonies.seasonWithApproved(1);
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
        console = "/district/lottery/" + ceremonies.prepared(season, false);
    }

    @Test
    void freezesNoOtherNumberOfChildrenThanTheOneThatWasTicked() {
        String seen = seen(desk.open(console, administrator), "freezeSure", "共 1 名孩子");
        registration.approved(season, registration.guardian());

        String now = refused("/freeze", "freezeSure", seen, "共 2 名孩子");

        assertThat(status()).isEqualTo("已准备");
        desk.send(console + "/freeze", administrator, "freezeSure", "true", "seen", now);
        assertThat(status()).isEqualTo("名单已锁定");
    }

    @Test
    void admitsNoOtherNumberOfChildrenThanTheOneThatWasTicked() {
        String seen = seen(desk.open(console, administrator), "admitSure", "的 1 名孩子全部录取");
        registration.approved(season, registration.guardian());

        String now = refused("/full-admission", "admitSure", seen, "的 2 名孩子全部录取");

        assertThat(status()).isEqualTo("已准备");
        desk.send(console + "/full-admission", administrator, "admitSure", "true", "seen", now);
        assertThat(status()).isEqualTo("全部录取，未派位");
    }

    @Test
    void warnsOfChildrenOnWhomNobodyHasDecidedAndFreezesAllTheSame() {
        assertThat(desk.open(console, administrator).select(".notice-bad")).isEmpty();
        registration.submitted(season, registration.guardian());

        Document page = desk.open(console, administrator);
        assertThat(page.select(".notice-bad").text()).contains("还有 1 名孩子没有审核完", "区级管理员");
        assertThat(desk.openInEnglish(console, administrator)
                        .select(".notice-bad")
                        .text())
                .contains("Nobody has decided on 1 child who");
        String seen = seen(page, "freezeSure", "共 1 名孩子");
        desk.send(console + "/freeze", administrator, "freezeSure", "true", "seen", seen);
        assertThat(status()).isEqualTo("名单已锁定");
        assertThat(desk.open(console, administrator).select(".notice-bad")).isEmpty();
    }

    @Test
    void freezesNoSmallerNumberEither(@Autowired ApplicationWithdrawal withdrawal) {
        AccountId family = registration.guardian();
        ApplicationId second = registration.approved(season, family);
        String seen = seen(desk.open(console, administrator), "freezeSure", "共 2 名孩子");
        withdrawal.withdraw(second, family);

        refused("/freeze", "freezeSure", seen, "共 1 名孩子");
        assertThat(status()).isEqualTo("已准备");
    }

    @Test
    void aFormThatNamesNoNumberFixesNothing() {
        assertThat(desk.submit(console + "/freeze", administrator, "freezeSure", "true")
                        .getStatus())
                .isEqualTo(409);
        assertThat(desk.submit(console + "/full-admission", administrator, "admitSure", "true")
                        .getStatus())
                .isEqualTo(409);
        assertThat(status()).isEqualTo("已准备");
    }

    /** Beside its box, which is empty again, the number that is right now. */
    private String refused(String step, String box, String seen, String named) {
        MockHttpServletResponse answer = desk.submit(console + step, administrator, box, "true", "seen", seen);
        assertThat(answer.getStatus()).isEqualTo(409);
        Document page = OfficersDesk.page(answer);
        String now = seen(page, box, named);
        assertThat(page.select("#" + box + "-error").text()).contains("人数有变化", "现在共 " + now + " 名", "重新打勾");
        assertThat(page.select(".error-summary a[href=#" + box + "]")).hasSize(1);
        assertThat(page.select("#" + box + "[checked]")).isEmpty();
        return now;
    }

    private static String seen(Document page, String box, String named) {
        assertThat(page.select("label[for=" + box + "]").text()).contains(named);
        return page.select("form:has(#" + box + ") input[name=seen]").val();
    }

    private String status() {
        return desk.open(console, administrator).select(".ceremony-step h2").text();
    }
}
