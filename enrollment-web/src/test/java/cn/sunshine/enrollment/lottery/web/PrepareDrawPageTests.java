package cn.sunshine.enrollment.lottery.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PrepareDrawPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    RegistrationFixtures fixtures;

    @Test
    void saysBesideEachEmptyListAndInTheSummaryWhomToChoose() {
        OpenSeason season = fixtures.openSeason();
        SignedIn lottery = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());

        Document page = desk.send(
                "/district/lottery/prepare",
                lottery,
                "season",
                season.season().toString(),
                "school",
                season.school().toString(),
                "first",
                "",
                "second",
                "",
                "third",
                "",
                "firstTitle",
                "公证员",
                "sentence",
                "四位家长在现场掷 20 个十面骰子");

        assertThat(page.select("#first-error").text()).contains("请选择第一位秘密持有人");
        assertThat(page.select("#second-error").text()).contains("请选择第二位秘密持有人");
        assertThat(page.select("#third-error").text()).contains("请选择第三位秘密持有人");
        assertThat(page.select(".error-summary a[href=#first]").text()).isEqualTo("请选择第一位秘密持有人");
        assertThat(page.select(".error-summary a[href=#secondTitle]").text()).isEqualTo("请填写第二位的公开称谓");
        assertThat(page.select("[name=firstTitle]").val()).isEqualTo("公证员");
    }
}
