package cn.sunshine.enrollment.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.review.CorrectionDays;
import cn.sunshine.enrollment.review.service.CorrectionDeadlines;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@ApplicationTest
class CorrectionPeriodPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    CorrectionDeadlines deadlines;

    @Autowired
    RegistrationFixtures registration;

    private OpenSeason season;
    private SignedIn administrator;
    private String page;

    @BeforeEach
    void aSeason() {
        season = registration.openSeason();
        administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        page = "/district/season/" + season.season() + "/corrections";
    }

    @Test
    void isSetByTheDistrictsAdministratorAndByNobodyElsewhere() {
        SignedIn elsewhere = desk.officer(
                Role.DISTRICT_ADMINISTRATOR, registration.openSeason().district());
        assertThat(desk.open("/district/season", administrator).select("a[href=" + page + "]"))
                .isNotEmpty();
        assertThat(desk.openInEnglish(page, administrator).select("h1").text()).isEqualTo("Time for corrections");

        Document refused = desk.send(page, administrator, "days", "61", "seen", "0");
        assertThat(refused.select("#days-error").text()).contains("1 到 60");
        assertThat(refused.select("#days").val()).isEqualTo("61");
        desk.send(page, elsewhere, "days", "3", "seen", "0");
        assertThat(days()).isNull();

        desk.send(page, administrator, "days", "3", "seen", seen(administrator));
        assertThat(days()).isEqualTo(new CorrectionDays(3));
        assertThat(desk.open(page, administrator).select("#days").val()).isEqualTo("3");
        desk.send(page, administrator, "days", "１０", "seen", seen(administrator));
        assertThat(days()).isEqualTo(new CorrectionDays(10));
        assertThat(desk.send(page, administrator, "days", "１－０", "seen", seen(administrator))
                        .select("#days")
                        .val())
                .isEqualTo("１－０");
        desk.send(page, administrator, "days", "", "seen", seen(administrator));
        assertThat(days()).isNull();
    }

    @Test
    void anOfficerWhoOpenedThePageBeforeAnotherChangedTheDaysTakesNothingBackAndLosesNothingTyped() {
        SignedIn late = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        String stale = seen(late);
        desk.send(page, administrator, "days", "3", "seen", seen(administrator));

        MockHttpServletResponse refused = desk.submit(page, late, "days", "9", "seen", stale);

        assertThat(refused.getStatus()).isEqualTo(409);
        Document again = OfficersDesk.page(refused);
        assertThat(again.select(".error-summary").text()).contains("内容已有修改", "重新打开本页");
        assertThat(again.select("#days").val()).isEqualTo("9");
        assertThat(again.select("input[name=seen]").val()).isEqualTo(stale);
        assertThat(days()).isEqualTo(new CorrectionDays(3));
        assertThat(desk.submit(page, administrator, "days", "3", "seen", stale).getRedirectedUrl())
                .as("the second press of the first officer")
                .isEqualTo("/district/season");
    }

    private String seen(SignedIn officer) {
        return desk.open(page, officer).select("input[name=seen]").val();
    }

    private @Nullable CorrectionDays days() {
        return deadlines.time(season.season()).days();
    }
}
