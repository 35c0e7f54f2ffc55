package cn.sunshine.enrollment.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The family reads why, what the officer wrote, what is still guaranteed; and the published areas where they decided. */
@ApplicationTest
class RejectedApplicationPageTests {

    private static final String AREAS = "a[href^=/catchment/]";

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    GuardianSignIn signIn;

    @Autowired
    OneTimeCodeOutbox outbox;

    @Test
    void leadsToThePublishedAreasWhereTheyAreTheReason() {
        OpenSeason season = registration.openSeason();
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        String page = rejected(season, family, RejectionReason.OUTSIDE_AREA);

        Document shown = desk.open(page, family);
        assertThat(shown.select("main").text()).contains("不在所报学校的划片范围内", "请看附页", "入学的权利不受影响");
        assertThat(shown.select(AREAS).attr("href")).isEqualTo("/catchment/" + season.season());
        assertThat(desk.open(shown.select(AREAS).attr("href"), family)
                        .select("main")
                        .text())
                .contains("查学区");
        assertThat(desk.openInEnglish(page, family).select(AREAS).text()).contains("published areas");
    }

    @Test
    void promisesNoPublishedAreasWhereAnotherReasonDecided() {
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        String page = rejected(registration.openSeason(), family, RejectionReason.ALREADY_ENROLLED);

        assertThat(desk.open(page, family).select("main").text()).contains("已在同学段学校就读");
        assertThat(desk.open(page, family).select(AREAS)).isEmpty();
    }

    private String rejected(OpenSeason season, SignedIn family, RejectionReason reason) {
        ApplicationId application = registration.submitted(season, family.id());
        decisions.reject(application, reason, "请看附页");
        return "/family/applications/" + application;
    }
}
