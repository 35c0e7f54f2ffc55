package cn.sunshine.enrollment.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.admission.service.WaitingListClosing;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.PhaseKind;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the district has to arrange a place for. Each school has 2 seats. */
@ApplicationTest
class UnplacedPageTests {

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
    void namesTheChildrenTheirSchoolAndWhyInBothLanguages() {
        ceremonies.released(season);
        registration.close(season.season(), PhaseKind.CONFIRMATION);
        closing.closeOverdue();
        registration.approved(season, registration.guardian());

        assertThat(desk.open(page, administrator).select("tbody tr").eachText()).containsExactly("林小满 果园小学 候补已结束，没有轮到");
        assertThat(desk.open(page + "?list=APPROVED_LATE", administrator)
                        .select("tbody tr")
                        .eachText())
                .containsExactly("林小满 果园小学 名单锁定后才审核通过");
        assertThat(desk.openInEnglish(page, administrator).select("main").text())
                .contains("Children without a place", "The list closed before a seat was free");
        assertThat(desk.openInEnglish(page + "?list=APPROVED_LATE", administrator)
                        .select("[aria-current=page]")
                        .text())
                .contains("Approved too late");
    }

    @Test
    void beginsAtTheTopWhereListOrCursorIsGarbage() {
        assertThat(desk.open(page + "?list=ALL&after=1%27", administrator)
                        .select(".tabs [aria-current]")
                        .text())
                .isEqualTo("派位后没有学位");
    }

    @Test
    void ACL_05_anAdministratorOfAnotherDistrictFindsNoSuchPage() {
        SignedIn stranger = desk.officer(
                Role.DISTRICT_ADMINISTRATOR, registration.openSeason().district());
        assertThat(desk.open(page, stranger).select("h1").text()).doesNotContain("还没有学位的孩子");
    }
}
