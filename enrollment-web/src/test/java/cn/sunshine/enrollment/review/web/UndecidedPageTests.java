package cn.sunshine.enrollment.review.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.service.ReviewFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the administrator sees of the children on whom nobody has decided. */
@ApplicationTest
class UndecidedPageTests {

    private static final String CALENDAR = "/district/season";

    @Autowired
    OfficersDesk desk;

    @Autowired
    ReviewFixtures reviews;

    @Autowired
    RegistrationFixtures registration;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private String page;

    @BeforeEach
    void aReview() {
        season = reviews.openSeason();
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = CALENDAR + "/" + season.season() + "/undecided";
    }

    @Test
    void isFoundFromTheCalendarAndSaysThatNobodyIsOnIt() {
        Document calendar = desk.open(CALENDAR, administrator);
        assertThat(calendar.select("a[href=" + page + "]").eachText()).containsExactly("还没有审核完的报名");
        assertThat(calendar.select("main .notice")).isEmpty();

        Document empty = desk.open(page, administrator);
        assertThat(empty.select(".empty-state").text()).contains("没有等待审核的报名");
        assertThat(empty.select("table, .pager, .notice-bad")).isEmpty();
    }

    @Test
    void theCalendarSaysHowManyAreLeftAndLeadsToThem() {
        reviews.submitted(season);
        reviews.submitted(season);

        assertThat(desk.open(CALENDAR, administrator)
                        .select(".notice:has(a[href=" + page + "])")
                        .text())
                .contains("还有 2 份报名没有审核完", "查看还没有审核完的报名");
        assertThat(desk.openInEnglish(CALENDAR, administrator)
                        .select("main .notice")
                        .text())
                .contains("2 applications are undecided");
    }

    @Test
    void tellsOfEachItsNumberSchoolAndStateAndWhoHasIt(@Autowired AccountQueries accounts) {
        SignedIn reviewer = desk.officer(Role.DISTRICT_REVIEWER, season.district());
        desk.send("/review/cases/" + reviews.submitted(season) + "/claim", reviewer);
        reviews.submitted(season);

        List<String> rows = rows(desk.open(page, administrator));
        assertThat(rows).hasSize(2).allMatch(row -> row.matches("\\d{4} \\d{4} \\d{2} 果园小学 .*"));
        assertThat(rows)
                .anyMatch(row -> row.contains("审核中") && row.endsWith(accounts.label(reviewer.id())))
                .anyMatch(row -> row.contains("待审核") && row.endsWith("无人"));
        assertThat(desk.openInEnglish(page, administrator).select("main").text())
                .contains("Undecided applications", "School applied for", "In review", "Waiting", "nobody");
    }

    @Test
    void afterTheReviewSaysThatItHasToBeProlongedAndWhere() {
        reviews.submitted(season);
        for (String before : List.of(CALENDAR, page)) {
            assertThat(desk.open(before, administrator).select(".notice-bad, .tone-danger"))
                    .isEmpty();
        }

        registration.close(season.season(), PhaseKind.REVIEW);

        Document over = desk.open(page, administrator);
        assertThat(over.select(".notice-bad").text()).contains("资格审核环节已经结束", "延长");
        assertThat(over.select(".notice-bad a").attr("href")).isEqualTo(page.replace("undecided", "phases/REVIEW"));
        assertThat(rows(over)).singleElement().asString().contains("已过截止时间");
        assertThat(desk.open(CALENDAR, administrator).select(".notice-bad").text())
                .contains("还有 1 份报名没有审核完");
    }

    @Test
    void goesOnBehindTheThirtiethAndBeginsAtTheTopWhereTheCursorIsGarbage() {
        for (int i = 0; i < 31; i++) {
            registration.submitted(season, registration.guardian());
        }
        Document first = desk.open(page + "?after=1%27", administrator);
        assertThat(rows(first)).hasSize(30);

        Document second = desk.open(first.select(".pager a[href*=after]").attr("href"), administrator);
        assertThat(rows(second)).hasSize(1).doesNotContainAnyElementsOf(rows(first));
        assertThat(second.select(".pager a[href=" + page + "]")).isNotEmpty();
    }

    @Test
    void ACL_05_namesNobodyAndIsThereForTheDistrictsOwnAdministratorAlone(@Autowired MockMvc browser) throws Exception {
        reviews.submitted(season);
        assertThat(desk.open(page, administrator).html()).contains("果园小学").doesNotContain("林小满", "林一诺", "林**");
        SignedIn stranger = desk.officer(
                Role.DISTRICT_ADMINISTRATOR, registration.openSeason().district());
        SignedIn ofAll = SignedIn.staff(administrator.id(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        for (SignedIn who : List.of(stranger, ofAll)) {
            MockHttpServletResponse answer = browser.perform(
                            get(page).with(as(who)).accept("text/html"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).doesNotContain("果园小学");
        }
        assertThat(desk.open(CALENDAR, ofAll).select("a[href$=corrections]")).isNotEmpty();
        assertThat(desk.open(CALENDAR, ofAll).select("a[href=" + page + "]")).isEmpty();
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }
}
