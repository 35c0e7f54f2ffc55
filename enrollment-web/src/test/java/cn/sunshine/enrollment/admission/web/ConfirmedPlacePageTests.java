package cn.sunshine.enrollment.admission.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.Visitors;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.service.AdmissionQueries;
import cn.sunshine.enrollment.admission.service.PlaceAnswer;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.FullAdmission;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a place is after the notice, and not after giving the place up. */
@ApplicationTest
class ConfirmedPlacePageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    PlaceAnswer answers;

    private SignedIn family;
    private PlaceId place;

    @BeforeEach
    void aPlaceIsConfirmed(
            @Autowired GuardianSignIn signIn,
            @Autowired OneTimeCodeOutbox outbox,
            @Autowired RegistrationFixtures registration,
            @Autowired CeremonyFixtures ceremonies,
            @Autowired FullAdmission fullAdmission,
            @Autowired AdmissionQueries places) {
        family = Visitors.newGuardian(signIn, outbox);
        OpenSeason season = ceremonies.seasonWithApproved(0);
        ApplicationId application = registration.approved(season, family.id());
        fullAdmission.admitAll(ceremonies.prepared(season, false));
        place = places.placeOf(application).orElseThrow().id();
        answers.confirm(place, family.id());
    }

    @Test
    void theCardLeadsToTheNoticeAndTheNoticeToThePlace() {
        assertThat(desk.open("/family", family).select("main section a.btn").attr("href"))
                .isEqualTo(path() + "/notice");
        assertThat(desk.open(path() + "/notice", family).select("main a[href=" + path() + "]"))
                .hasSize(1);
    }

    @Test
    void givingUpComesLastAndAsNoButton() {
        List<String> links = desk.open(path(), family).select("main a").eachAttr("href");

        assertThat(links.indexOf(path() + "/notice")).isEqualTo(1);
        assertThat(links).last().isEqualTo(path() + "/return");
        assertThat(desk.open(path(), family).select("main a.btn[href$=/return]"))
                .isEmpty();
    }

    @Test
    void thePageIsNamedByWhatHasBecomeOfThePlace() {
        assertThat(desk.open(path(), family).select("h1").text()).isEqualTo("已确认，待报到");
        answers.giveUp(place, family.id());

        Document declined = desk.open(path(), family);
        assertThat(declined.select("h1").text()).isEqualTo("已放弃");
        assertThat(declined.title()).startsWith("已放弃");
        assertThat(desk.openInEnglish(path(), family).title()).startsWith("Given up");
    }

    @Test
    void theNoticeSaysOfWhichYearItIsWhoIssuedItAndWhenAndCanBeDialled() {
        Document notice = desk.open(path() + "/notice", family);

        assertThat(notice.select(".letter").text())
                .containsPattern("2027 年小学入学.*阳光区\\d+教育行政部门.*发出日期 20\\d\\d年\\d+月\\d+日");
        assertThat(notice.select(".letter a").attr("href")).isEqualTo("tel:0591-1112223");
        assertThat(desk.openInEnglish(path() + "/notice", family)
                        .select(".letter")
                        .text())
                .contains("The education authority of Sunshine District", "Issued on");
    }

    private String path() {
        return "/family/places/" + place;
    }
}
