package cn.sunshine.enrollment.family.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.service.ApplicationDecisions;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.List;
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

    @Test
    void appliesAnewForAnotherSchoolWhileRegistrationIsOpen() {
        OpenSeason season = registration.openSeason();
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        String page = rejected(season, family, RejectionReason.OUTSIDE_AREA);
        assertThat(desk.open("/family", family).select("main").text()).contains("要换一所学校", "选对口的学校");

        String path =
                desk.open(page, family).select("main form[action$=reopen]").attr("action");
        assertThat(desk.submit(path, family).getRedirectedUrl()).isEqualTo(page + "/check");
        desk.submit(page + "/school", family, "school", season.otherSchool().toString());
        desk.submit(page + "/check", family, "declared", "true");

        assertThat(desk.open(page, family).select("main").text())
                .contains("已提交，等待审核", "河畔小学")
                .doesNotContain("未通过的原因");
    }

    @Test
    void appliesInAnotherDistrictOnceItHasGivenTheWrongSchoolUp() {
        OpenSeason elsewhere = registration.openSeason();
        IdentityNumber child = registration.childNumber();
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        ApplicationId wrong = registration.draft(registration.openSeason(), family.id(), child);
        registration.submit(wrong, family.id());
        decisions.reject(wrong, RejectionReason.OUTSIDE_AREA, "请到居住地的区报名");
        assertThatThrownBy(() -> registration.draft(elsewhere, family.id(), child))
                .isInstanceOf(RegistrationRefusedException.class);

        desk.submit("/family/applications/" + wrong + "/reopen", family);
        ApplicationId right = registration.draft(elsewhere, family.id(), child);
        registration.submit(right, family.id());
        assertThat(desk.open("/family/applications/" + right, family)
                        .select("main")
                        .text())
                .contains("已提交，等待审核");
    }

    @Test
    void isOfferedNothingOfTheKindAfterRegistrationNorForAnotherReason() {
        OpenSeason season = registration.openSeason();
        SignedIn family = Visitors.newGuardian(signIn, outbox);
        String enrolled = rejected(season, family, RejectionReason.ALREADY_ENROLLED);
        String late = rejected(season, family, RejectionReason.OUTSIDE_AREA);
        registration.close(season.season(), PhaseKind.REGISTRATION);

        List.of(enrolled, late).forEach(page -> {
            desk.submit(page + "/reopen", family);
            Document shown = desk.open(page, family);
            assertThat(shown.select("main form[action$=reopen]")).isEmpty();
            assertThat(shown.select("main").text()).contains("审核未通过", "未通过的原因", "请拨打咨询电话申诉");
        });
    }

    private String rejected(OpenSeason season, SignedIn family, RejectionReason reason) {
        ApplicationId application = registration.submitted(season, family.id());
        decisions.reject(application, reason, "请看附页");
        return "/family/applications/" + application;
    }
}
