package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PasswordPageTests {

    private static final String PAGE = "/account/password";

    @Autowired
    OfficersDesk desk;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Test
    void asksForAFirstPasswordWhereNoneWasTyped() {
        SignedIn guardian = Visitors.newGuardian(signIn, outbox);
        Document page = desk.send(PAGE, guardian, "password", "", "again", "");

        assertThat(page.select("#password-error").text()).contains("请填写新密码");
        assertThat(page.select(".error-summary a[href=#password]").text()).contains("请填写新密码");
        assertThat(page.select("main").text()).doesNotContain("相同").doesNotContain("原密码不正确");
    }

    @Test
    void asksAnOfficerForBothWhereNeitherWasTyped() {
        SignedIn officer = desk.officer(Role.SUPERVISOR, IdentityFixtures.anyDistrict());
        Document page = desk.send(PAGE, officer, "old", "", "password", "", "again", "");

        assertThat(page.select("#old-error").text()).contains("请填写现在使用的密码");
        assertThat(page.select("#password-error").text()).contains("请填写新密码");
    }

    @Test
    void standsAmongThePagesOfWhoeverIsSignedIn() {
        SignedIn guardian = Visitors.newGuardian(signIn, outbox);
        SignedIn officer = desk.officer(Role.SUPERVISOR, IdentityFixtures.anyDistrict());

        assertThat(desk.open(PAGE, guardian).select(".service-nav a[href='/family']"))
                .hasSize(1);
        assertThat(desk.open(PAGE, officer).select(".service-nav a[href='/supervision']"))
                .hasSize(1);
        assertThat(desk.send(PAGE, officer).select(".service-nav a[href='/account']"))
                .hasSize(1);
    }
}
