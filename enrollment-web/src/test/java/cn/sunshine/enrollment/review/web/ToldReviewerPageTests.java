package cn.sunshine.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever works through the queue is told what has come of each press. */
@ApplicationTest
class ToldReviewerPageTests {

    private static final String NEXT = "/review/next";

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    RegistrationFixtures registration;

    private OpenSeason season;
    private SignedIn reviewer;

    @BeforeEach
    void aReviewer() {
        season = reviews.openSeason();
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
    }

    @ParameterizedTest
    @CsvSource({"approval, 已通过", "return, 已退回家长修改", "rejection, 已决定不通过"})
    void whatWasDecidedOfWhichNumberIsSaidInFrontOfTheNextCase(String step, String said) {
        String at = claimed();
        String number = desk.open(at, reviewer).select("main p strong").first().text();

        String queue = decide(at, step);

        Document page = desk.open(queue, reviewer);
        assertThat(page.select("main [role=status][tabindex=-1]").text()).isEqualTo(said + " " + number + "。");
        assertThat(page.select("main [role=status] + form").attr("action")).isEqualTo(NEXT);
        assertThat(desk.openInEnglish(queue, reviewer)
                        .select("main [role=status]")
                        .text())
                .endsWith(": " + number + ".");
    }

    @Test
    void whatAnotherDecidedIsNotSaidToHaveBeenDecidedNow() {
        String queue = decide(claimed(), "approval");
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());

        assertThat(desk.open(queue, reviewer).select("main [role=status]")).isEmpty();
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, reviews.openSeason().district());
        assertThat(desk.open(queue, reviewer).select("main [role=status]")).isEmpty();
    }

    @Test
    void whyNoCaseWasTakenIsSaid() {
        assertThat(next()).contains("现在没有待审件");

        String at = claimed();
        SignedIn first = reviewer;
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        assertThat(next()).contains("都在其他审核员手里");

        reviewer = first;
        desk.submit(at + "/release", reviewer);
        assertThat(next()).contains("您刚退回清单的");

        registration.close(season.season(), PhaseKind.REVIEW);
        assertThat(next()).contains("现在不在审核阶段");
        assertThat(desk.open("/review", reviewer).select("main").text())
                .contains("现在可以领取 0 件", "另有 1 件不在审核阶段", "待审核 1");
    }

    @Test
    void aHintForAFamilyThatIsRejectedAsksForNoCorrection() {
        Document page = desk.open(claimed(), reviewer);

        assertThat(page.select("#rejectionNote-help, form[action$=rejection] .field-hint")
                        .text())
                .contains("为什么不通过")
                .doesNotContain("怎么改");
        assertThat(page.select("form[action$=return] .field-hint").text()).contains("怎么改");
    }

    private String next() {
        // a browser says of a parameter without a value that it is empty
        return desk.open(desk.submit(NEXT, reviewer).getRedirectedUrl() + "=", reviewer)
                .select("main [role=status]")
                .text();
    }

    private String claimed() {
        String at = "/review/cases/" + reviews.submitted(season);
        desk.submit(at + "/claim", reviewer);
        return at;
    }

    private String decide(String at, String step) {
        return desk.submit(
                        at + "/" + step,
                        reviewer,
                        "round",
                        "1",
                        "reasons",
                        "ADDRESS_INCOMPLETE",
                        "reason",
                        "OUTSIDE_AREA")
                .getRedirectedUrl();
    }
}
