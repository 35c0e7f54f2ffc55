package cn.sunshine.enrollment.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.admission.service.PlaceView;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.service.AnnounceSeason;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CheckInPageTests {

    private static final String LIST = "/school/check-in";

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    FullAdmission fullAdmission;

    @Autowired
    AdmissionQueries places;

    @Autowired
    PlaceAnswer answers;

    @Autowired
    SeasonAdministration seasons;

    @Autowired
    SeasonClock clock;

    private OpenSeason season;
    private PlaceView place;

    @BeforeEach
    void aChildIsExpected() {
        season = ceremonies.seasonWithApproved(0);
        AccountId guardian = registration.guardian();
        ApplicationId application = registration.approved(season, guardian);
        fullAdmission.admitAll(ceremonies.prepared(season, false));
        answers.confirm(places.placeOf(application).orElseThrow().id(), guardian);
        place = places.placeOf(application).orElseThrow();
        registration.open(season.season(), PhaseKind.CHECK_IN);
    }

    @Test
    void checksAChildInOnlyWhenItIsTickedThatNoticeAndChildWereCompared() {
        SignedIn officer = officerOf(season.school());
        assertThat(desk.open(LIST, officer).select("a[href=" + child() + "]").text())
                .contains("报到");
        assertThat(desk.open(child(), officer).select("label[for=sure]").text()).contains("林**", "不能撤销");
        assertThat(desk.openInEnglish(child(), officer)
                        .select("label[for=sure]")
                        .text())
                .contains("This cannot be undone");

        Document refused = desk.send(child(), officer);
        assertThat(refused.select(".error-summary a[href=#sure]").text()).contains("请先勾选");
        assertThat(desk.open(LIST, officer).select("tbody").text()).doesNotContain("已报到");

        desk.send(child(), officer, "sure", "true");
        assertThat(desk.open(LIST, officer).select("tbody").text()).contains("已报到");
    }

    @Test
    void saysWhyAChildCannotBeCheckedIn() {
        SignedIn officer = officerOf(season.school());
        registration.close(season.season(), PhaseKind.CHECK_IN);
        assertThat(desk.send(child(), officer, "sure", "true")
                        .select(".error-summary")
                        .text())
                .contains("现在不在办理时间内");
        registration.open(season.season(), PhaseKind.CHECK_IN);
        desk.send(child(), officer, "sure", "true");
        assertThat(desk.send(child(), officer, "sure", "true")
                        .select(".error-summary")
                        .text())
                .contains("孩子已经报到");
    }

    @Test
    void saysHowManyAreThereAndThatAllAre() {
        SignedIn officer = officerOf(season.school());
        assertThat(desk.open(LIST, officer).select("main .lead").text()).isEqualTo("已报到 0 人，共 1 人");

        desk.send(child(), officer, "sure", "true");

        assertThat(desk.open(LIST, officer).select("main .lead").text()).isEqualTo("全部 1 名孩子都已报到。");
        assertThat(desk.openInEnglish(LIST, officer).select("main .lead").text())
                .isEqualTo("Everybody is checked in: 1 of 1");
    }

    @Test
    void findsAChildByAPartOfTheNoticeHoweverItIsTyped() {
        SignedIn officer = officerOf(season.school());
        String end = notice().substring(12).toLowerCase(Locale.ROOT);

        assertThat(desk.open(LIST + "?number=" + end, officer).select("tbody tr"))
                .hasSize(1);
        Document none = desk.open(LIST + "?number=" + "UUUU", officer);
        assertThat(none.select("tbody tr")).isEmpty();
        assertThat(none.select("main [role=status]").text()).contains("名单里没有这个编号");
        assertThat(none.select("#number").val()).isEqualTo("UUUU");
    }

    @Test
    void saysWhenCheckInBeginsAndThatItIsOver() {
        SignedIn officer = officerOf(season.school());
        Instant opens = clock.instant().plus(Duration.ofDays(2));
        seasons.schedule(season.season(), new Phase(PhaseKind.CHECK_IN, opens, opens.plus(Duration.ofDays(2))));
        assertThat(desk.open(LIST, officer).select("main .notice").text())
                .startsWith("报到 ")
                .contains("开始，现在只能查看名单");

        registration.close(season.season(), PhaseKind.CHECK_IN);

        assertThat(desk.open(LIST, officer).select("main .notice").text()).contains("报到已于", "结束");
    }

    @Test
    void promisesNoMoreChildrenOnceConfirmationIsOver() {
        SignedIn officer = officerOf(season.otherSchool());
        assertThat(desk.open(LIST, officer).select(".empty-state").text()).contains("家长确认后");

        registration.close(season.season(), PhaseKind.CONFIRMATION);

        assertThat(desk.open(LIST, officer).select(".empty-state").text())
                .contains("没有孩子确认入学")
                .doesNotContain("家长确认后");
    }

    /** On a phone it breaks there and nowhere else. */
    @Test
    void aNumberIsInTwoHalves() {
        assertThat(desk.open(LIST, officerOf(season.school()))
                        .select("tbody code .text-nowrap")
                        .eachText())
                .containsExactly(notice().substring(0, 10), notice().substring(10));
    }

    @Test
    void keepsTheListOpenWhenTheNextSeasonIsAnnounced() {
        seasons.announce(new AnnounceSeason(
                season.district(),
                new AcademicYear(2028),
                Stage.PRIMARY,
                new BirthWindow(RegistrationFixtures.BORN_FROM.plusYears(1), RegistrationFixtures.BORN_TO.plusYears(1)),
                new PublicityDays(0),
                new DrawNotice(0)));

        assertThat(desk.open(LIST, officerOf(season.school())).select("a[href=" + child() + "]"))
                .isNotEmpty();
        registration.close(season.season(), PhaseKind.CHECK_IN);
        assertThat(desk.open(LIST, officerOf(season.school())).select("main").text())
                .contains(notice(), "现在不在报到阶段");
    }

    @Test
    void anOfficerOfTwoSchoolsChoosesOneAndReachesNoOther() {
        SignedIn both = officerOf(season.school(), season.otherSchool());
        assertThat(desk.open(LIST, both).select("main li a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        LIST + "?school=" + season.school(), LIST + "?school=" + season.otherSchool());
        assertThat(desk.openInEnglish(LIST, both).select("main").text()).contains("You work for several schools");
        assertThat(desk.open(LIST + "?school=" + season.school(), both)
                        .select("main")
                        .text())
                .contains(notice(), "换一所学校");
        assertThat(desk.open(LIST + "?school=" + season.otherSchool(), both)
                        .select("main")
                        .text())
                .contains("换一所学校")
                .doesNotContain(notice());
        desk.send(child(), both, "sure", "true");
        assertThat(desk.open(LIST + "?school=" + season.school(), both)
                        .select("tbody")
                        .text())
                .contains("已报到");

        SignedIn other = officerOf(season.otherSchool());
        for (String path : new String[] {LIST + "?school=" + season.school(), child()}) {
            assertThat(desk.open(path, other).select("main").text())
                    .contains("没有找到")
                    .doesNotContain(notice());
        }
    }

    private String child() {
        return LIST + "/" + place.id();
    }

    private String notice() {
        return place.notice().grouped();
    }

    private SignedIn officerOf(SchoolId... schools) {
        AccountId account = desk.officer(Role.WITNESS, season.district()).id();
        return SignedIn.staff(
                account,
                Arrays.stream(schools)
                        .map(school -> ScopedRole.at(Role.SCHOOL_OFFICER, season.district(), school))
                        .toArray(ScopedRole[]::new));
    }
}
