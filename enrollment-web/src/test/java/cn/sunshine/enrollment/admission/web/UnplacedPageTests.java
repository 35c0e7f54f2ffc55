package cn.sunshine.enrollment.admission.web;

import static cn.sunshine.enrollment.Visitors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.admission.service.WaitingListClosing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Whom the district has to arrange a place for. Each school has 2 seats. */
@ApplicationTest
class UnplacedPageTests {

    private static final String LATE = "?list=APPROVED_LATE";
    private static final String NUMBER = "\\d{4} \\d{4} \\d{2}";

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    WaitingListClosing closing;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @SuppressWarnings("NullAway.Init")
    private String page;

    @BeforeEach
    void aSeason() {
        season = ceremonies.seasonWithApproved(3);
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = "/district/season/" + season.season() + "/without-place";
    }

    @Test
    void isFoundFromTheCalendarAndSaysThatNobodyIsOnIt() {
        assertThat(desk.open("/district/season", administrator)
                        .select("a[href=" + page + "]")
                        .text())
                .isEqualTo("还没有学位的孩子");
        Document empty = desk.open(page, administrator);
        assertThat(empty.select(".empty-state").text()).contains("现在没有需要统筹安排的孩子");
        assertThat(empty.select("table, .pager")).isEmpty();
    }

    @Test
    void eachEmptyListSaysWhoWillStandOnItAndNotWhoOnTheOther() {
        assertThat(emptyWords(desk.open(page, administrator)))
                .contains("候补结束", "逾期没有确认")
                .doesNotContain("名单锁定");
        assertThat(emptyWords(desk.open(page + LATE, administrator)))
                .contains("名单锁定后才审核通过的孩子，会出现在这里")
                .doesNotContain("候补结束", "逾期没有确认");
        assertThat(emptyWords(desk.openInEnglish(page + LATE, administrator)))
                .contains("after the roll of their school was fixed")
                .doesNotContain("waiting list");
    }

    @Test
    void tellsOfEachChildTheNumberOfItsReceiptTheSchoolAndWhyInBothLanguages() {
        oneOnEachList();

        assertThat(rows(page)).singleElement().asString().matches(NUMBER + " 林\\*\\* 果园小学 候补已结束，没有轮到");
        assertThat(rows(page + LATE)).singleElement().asString().matches(NUMBER + " 林\\*\\* 果园小学 名单锁定后才审核通过");
        assertThat(desk.openInEnglish(page, administrator).select("main").text())
                .contains("Children without a place", "The list closed before a seat was free", "Application number");
        assertThat(desk.openInEnglish(page + LATE, administrator)
                        .select("[aria-current=page]")
                        .text())
                .contains("Approved too late");
    }

    private static String emptyWords(Document page) {
        return page.select(".empty-state").text();
    }

    @Test
    void ACL_05_namesNobody() {
        oneOnEachList();
        for (String list : List.of(page, page + LATE)) {
            assertThat(desk.open(list, administrator).html()).contains("林**").doesNotContain("林小满", "林一诺");
        }
    }

    @Test
    void beginsAtTheTopWhereListOrCursorIsGarbage() {
        assertThat(desk.open(page + "?list=ALL&after=1%27", administrator)
                        .select(".tabs [aria-current]")
                        .text())
                .isEqualTo("派位后没有学位");
    }

    @Test
    void ACL_05_anAdministratorOfAnotherDistrictAndOneOfAllFindNoSuchPage(@Autowired MockMvc browser) throws Exception {
        oneOnEachList();
        SignedIn stranger = desk.officer(
                Role.DISTRICT_ADMINISTRATOR, registration.openSeason().district());
        SignedIn ofAll = SignedIn.staff(administrator.id(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        for (SignedIn who : List.of(stranger, ofAll)) {
            MockHttpServletResponse answer = browser.perform(
                            get(page).with(as(who)).accept("text/html"))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(404);
            assertThat(answer.getContentAsString()).doesNotContain("林", "果园小学");
        }
        assertThat(desk.open("/district/season", ofAll).select("a[href$=corrections]"))
                .isNotEmpty();
        assertThat(desk.open("/district/season", ofAll).select("a[href$=without-place]"))
                .isEmpty();
    }

    private void oneOnEachList() {
        ceremonies.released(season);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();
        registration.approved(season, registration.guardian());
    }

    private List<String> rows(String list) {
        return desk.open(list, administrator).select("tbody tr").eachText();
    }
}
