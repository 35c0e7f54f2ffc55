package cn.sunshine.enrollment.review.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The four lists of the queue where one is empty, and where one is long. */
@ApplicationTest
class QueueListsPageTests {

    private static final int PAGE = 30;

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    RegistrationFixtures registration;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn reviewer;

    @BeforeEach
    void aReviewer() {
        season = reviews.openSeason();
        reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
    }

    @Test
    void anEmptyListOfAnotherKindDoesNotSayThatNothingWaits() {
        reviews.submitted(season);

        assertThat(desk.open("/review", reviewer).select(".tabs").text()).contains("待审核 1");
        assertThat(empty("MINE")).startsWith("您手上没有正在审核的件").doesNotContain("没有待审件", "全部处理完毕");
        assertThat(empty("RETURNED")).startsWith("没有退回给家长的件").doesNotContain("没有待审件", "全部处理完毕");
        assertThat(empty("DECIDED")).startsWith("还没有已决定的件").doesNotContain("没有待审件", "全部处理完毕");
        assertThat(desk.openInEnglish("/review?list=MINE", reviewer)
                        .select(".empty-state")
                        .text())
                .startsWith("You have no case now");
    }

    /** A family on the telephone reads its number out; no name stands on any list. */
    @Test
    void everyRowBearsTheNumberOnTheFamilysReceipt(@Autowired ApplicationQueries applications) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ApplicationId submitted = registration.submitted(season, registration.guardian());
            reviews.caseOf(submitted);
            numbers.add(
                    requireNonNull(applications.summary(submitted).orElseThrow().number())
                            .grouped());
        }

        Document page = desk.open("/review", reviewer);
        assertThat(page.select("tbody th a[href^=/review/cases/]").eachText()).isEqualTo(numbers);
        assertThat(page.select("thead th:first-child").text()).isEqualTo("报名编号");
        assertThat(page.select("tbody tr").eachText())
                .allMatch(row -> row.contains("果园小学") && row.contains("待审核") && !row.contains("林"));
    }

    @Test
    void saysThatNothingWaitsWhereNothingDoes() {
        assertThat(empty("WAITING")).startsWith("没有待审件 全部处理完毕");
    }

    @Test
    void theListOfWhatWasDecidedSaysHow() {
        for (String how : List.of("approval", "rejection")) {
            String at = "/review/cases/" + reviews.submitted(season);
            desk.submit(at + "/claim", reviewer);
            desk.submit(at + "/" + how, reviewer, "round", "1", "reason", "OUTSIDE_AREA");
        }

        assertThat(desk.open("/review?list=DECIDED", reviewer)
                        .select("tbody td:last-child")
                        .eachText())
                .containsExactly("通过", "不通过");
    }

    /** Whoever goes on to a page whose cases a colleague has decided meanwhile. */
    @Test
    void aPageBehindTheLastDoesNotSayThatNothingWaitsAndLeadsToTheFirst() {
        String only = "/review/cases/" + reviews.submitted(season);

        Document behind = desk.open(
                "/review?list=WAITING&after=0_2999-01-01T00:00:00Z_ffffffff-ffff-4fff-bfff-ffffffffffff", reviewer);
        assertThat(behind.select(".empty-state").text()).startsWith("这一页已经没有件了").doesNotContain("没有待审件", "全部处理完毕");
        assertThat(behind.select(".empty-state a").text()).isEqualTo("第一页");
        Document first = desk.open(behind.select(".empty-state a").attr("href"), reviewer);
        assertThat(cases(first)).containsExactly(only);
    }

    @Test
    void theWayBackFromTheThirdPageIsCalledWhatItIs() {
        List<ApplicationId> applications = new ArrayList<>();
        for (int i = 0; i <= 2 * PAGE; i++) {
            applications.add(registration.submitted(season, registration.guardian()));
        }
        applications.forEach(reviews::caseOf);

        Document first = desk.open("/review", reviewer);
        assertThat(first.select(".pager a:not([rel=next])")).isEmpty();
        Document second = desk.open(first.select(".pager a[rel=next]").attr("href"), reviewer);
        Document third = desk.open(second.select(".pager a[rel=next]").attr("href"), reviewer);
        assertThat(cases(third)).hasSize(1);

        assertThat(third.select(".pager a").eachText()).containsExactly("第一页");
        assertThat(cases(desk.open(third.select(".pager a").attr("href"), reviewer)))
                .isEqualTo(cases(first));
    }

    private String empty(String list) {
        return desk.open("/review?list=" + list, reviewer)
                .select(".empty-state")
                .text();
    }

    private static List<String> cases(Document page) {
        return page.select("tbody a").eachAttr("href");
    }
}
