package cn.sunshine.enrollment.family.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Once the review is over nobody decides any more, and no family is left to wait for that. */
@ApplicationTest
class UnreviewedPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @SuppressWarnings("NullAway.Init")
    private SignedIn family;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @BeforeEach
    void aFamily(@Autowired GuardianSignIn signIn, @Autowired OneTimeCodeOutbox outbox) {
        family = Visitors.newGuardian(signIn, outbox);
        season = fixtures.openSeason();
    }

    @Test
    void tellsThatTheReviewIsOverThatTheBureauArrangesAPlaceAndWhomToCall() {
        ApplicationId application = fixtures.submitted(season, family.id());
        fixtures.open(season.season(), PhaseKind.REVIEW);
        fixtures.close(season.season(), PhaseKind.REVIEW);

        for (String path : new String[] {"/family", "/family/applications/" + application}) {
            assertThat(main(path))
                    .contains("审核已结束，这份报名还没有审核", "由教育局统筹安排", "请拨打本页下方的咨询电话")
                    .doesNotContain("等待审核", "现在不需要您做什么");
            assertThat(desk.openInEnglish(path, family).select("main").text())
                    .contains("The review is over", "The education bureau arranges a public school")
                    .doesNotContain("waiting for review");
        }
    }

    @Test
    void stillWaitsWhileTheReviewIsOpenOrToCome() {
        fixtures.submitted(season, family.id());
        assertThat(main("/family")).contains("已提交，等待审核").doesNotContain("审核已结束");

        fixtures.open(season.season(), PhaseKind.REVIEW);
        assertThat(main("/family")).contains("已提交，等待审核").doesNotContain("审核已结束");
    }

    private String main(String path) {
        return desk.open(path, family).select("main").text();
    }
}
