package cn.sunshine.enrollment.family.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.StaffAdministration;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class ReadingsPageTests {

    @Autowired
    MockMvc browser;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    StaffAdministration staff;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Test
    void PRI_05_showsTheFamilyWhoLookedAtTheChildsRecordWhenInWhichRoleAndWhy() throws Exception {
        OpenSeason season = fixtures.openSeason();
        fixtures.open(season.season(), PhaseKind.REVIEW);
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = fixtures.submitted(season, family.id());
        reviews.caseOf(application);
        assertThat(page(family, readings(application))).contains("还没有人看过");

        SignedIn reviewer = reviewer(season);
        String next =
                Objects.requireNonNull(send(reviewer, post("/review/next")).getRedirectedUrl());
        assertThat(send(reviewer, get(next)).getContentAsString()).contains("林小满");

        assertThat(page(family, "/family/applications/" + application)).contains(readings(application));
        assertThat(page(family, readings(application)))
                .contains("审核报名材料", "区级审核员", "阳光区")
                .containsSubsequence("孩子姓名", "孩子身份证号", "监护人姓名", "住址")
                .containsPattern("代号 [0-9A-F]{6}<")
                .doesNotContain(reviewer.id().toString());
        String english = send(family, get(readings(application)).cookie(new Cookie("lang", "en")))
                .getContentAsString();
        assertThat(Jsoup.parse(english).select(".timeline li").text())
                .contains("To review the application", "District reviewer")
                .contains("the child’s name, the child’s identity number, ");
    }

    /** The last page of a list that fills its pages leads to none that says that nobody looked. */
    @Test
    void offersAnotherPageOnlyWhereMoreLooksAreLeft(@Autowired ApplicationFiles files) throws Exception {
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId application = fixtures.submitted(fixtures.openSeason(), family.id());
        for (int i = 0; i < 20; i++) {
            files.open(application, ReadingPurpose.REVIEW);
        }

        Document full = Jsoup.parse(page(family, readings(application)));
        assertThat(full.select(".timeline li")).hasSize(20);
        assertThat(full.select("a[rel=next]")).isEmpty();

        files.open(application, ReadingPurpose.REVIEW);

        Document first = Jsoup.parse(page(family, readings(application)));
        assertThat(first.select(".timeline li")).hasSize(20);
        String next = first.select("a[rel=next]").attr("href");
        Document last = Jsoup.parse(page(family, next));
        assertThat(last.select(".timeline li")).hasSize(1);
        assertThat(last.select("a[rel=next]")).isEmpty();
    }

    @Test
    void ACL_05_anotherFamilyFindsNoSuchRecord() throws Exception {
        ApplicationId application = fixtures.submitted(fixtures.openSeason(), fixtures.guardian());
        assertThat(send(Visitors.newGuardian(signIn, outbox), get(readings(application)))
                        .getStatus())
                .isEqualTo(404);
    }

    private static String readings(ApplicationId application) {
        return "/family/applications/" + application + "/readings";
    }

    private SignedIn reviewer(OpenSeason season) {
        AccountId account = staff.create(
                        IdentityFixtures.officerOf(season.district()),
                        IdentityFixtures.administrator(season.district()))
                .account();
        return SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_REVIEWER, season.district()));
    }

    private String page(SignedIn who, String path) throws Exception {
        return send(who, get(path)).getContentAsString();
    }

    private MockHttpServletResponse send(SignedIn who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(as(who)).with(withFormToken()))
                .andReturn()
                .getResponse();
    }
}
