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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CorrectionPeriodPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    CorrectionDeadlines deadlines;

    @Test
    void isSetByTheDistrictsAdministratorAndByNobodyElsewhere(@Autowired RegistrationFixtures registration) {
        OpenSeason season = registration.openSeason();
        SignedIn administrator = desk.officer(Role.DISTRICT_ADMINISTRATOR, season.district());
        SignedIn elsewhere = desk.officer(
                Role.DISTRICT_ADMINISTRATOR, registration.openSeason().district());
        String page = "/district/season/" + season.season() + "/corrections";
        assertThat(desk.open("/district/season", administrator).select("a[href=" + page + "]"))
                .isNotEmpty();
        assertThat(desk.openInEnglish(page, administrator).select("h1").text()).isEqualTo("Time for corrections");

        Document refused = desk.send(page, administrator, "days", "61");
        assertThat(refused.select("#days-error").text()).contains("1 到 60");
        assertThat(refused.select("#days").val()).isEqualTo("61");
        desk.send(page, elsewhere, "days", "3");
        assertThat(deadlines.days(season.season())).isEmpty();

        desk.send(page, administrator, "days", "3");
        assertThat(deadlines.days(season.season())).contains(new CorrectionDays(3));
        assertThat(desk.open(page, administrator).select("#days").val()).isEqualTo("3");
        desk.send(page, administrator, "days", "");
        assertThat(deadlines.days(season.season())).isEmpty();
    }
}
