package cn.sunshine.enrollment.family.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** ADR 9: a child approved after the freeze is lost to neither its family nor the district. */
@ApplicationTest
class LateApprovalPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    StaffAdministration staff;

    @Test
    void theFamilyReadsThatTheBureauArrangesAPlace(
            @Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        ceremonies.frozen(season);
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = registration.approved(season, family.id());

        for (String path : new String[] {"/family", "/family/applications/" + application}) {
            assertThat(page(family, get(path))).contains("在此之前已锁定", "由教育局统筹安排");
            assertThat(page(family, get(path).cookie(new Cookie("lang", "en"))))
                    .contains("was frozen before", "The education bureau arranges a public school");
        }
    }

    @Test
    void theDistrictReadsOnTheDrawsConsoleForWhomToArrangeAPlace() throws Exception {
        OpenSeason season = ceremonies.seasonWithApproved(1);
        DrawId draw = ceremonies.frozen(season);
        SignedIn officer = lotteryAdministrator(season);
        assertThat(console(officer, draw)).doesNotContain("名单锁定以后才审核通过");

        registration.approved(season, registration.guardian());

        assertThat(console(officer, draw))
                .contains("名单锁定以后才审核通过", "1 名孩子", "林**")
                .doesNotContain("林小满");
    }

    private String console(SignedIn officer, DrawId draw) throws Exception {
        return page(officer, get("/district/lottery/" + draw));
    }

    private SignedIn lotteryAdministrator(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.LOTTERY_ADMINISTRATOR, season.district()));
    }

    private String page(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who))).andReturn().getResponse().getContentAsString();
    }
}
