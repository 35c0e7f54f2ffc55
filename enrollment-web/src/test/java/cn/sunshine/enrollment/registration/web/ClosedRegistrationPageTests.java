package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.season.service.SeasonFixtures.at;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.phase;
import static cn.sunshine.enrollment.season.service.SeasonFixtures.season;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.page.TemplateRendering;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.RegistrationOutlook;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Who comes while registration is closed is told what to do instead, and never sent to look elsewhere for the time. */
class ClosedRegistrationPageTests {

    private static final Phase REGISTRATION = phase(PhaseKind.REGISTRATION, "2027-05-01", "2027-05-20");

    @Test
    void saysWhenItOpens() throws Exception {
        assertThat(main("2027-04-01", false).text()).contains("小学入学报名 2027年5月1日", "开始");
    }

    @Test
    void saysThatItIsOverAndWhomToCall() throws Exception {
        Element over = main("2027-06-01", false);

        assertThat(over.text()).contains("报名已经结束", "拨打本页下方的咨询电话");
        assertThat(over.select("a[href=/]")).hasSize(1);
    }

    @Test
    void saysThatItIsHeldAndThatNoTimeIsKnown() throws Exception {
        assertThat(main("2027-05-02", true).text()).contains("报名暂未开放");
        assertThat(main(outlook("2027-05-02", false, season(2027))).text()).contains("报名时间还没有公布");
    }

    private static Element main(String day, boolean held) throws Exception {
        return main(outlook(day, held, season(2027, REGISTRATION)));
    }

    private static RegistrationOutlook outlook(String day, boolean held, SeasonSummary... seasons) {
        return RegistrationOutlook.of(List.of(seasons), at(day), season -> held);
    }

    private static Element main(RegistrationOutlook outlook) throws Exception {
        return TemplateRendering.page()
                .with("outlook", outlook)
                .render("registration/closed")
                .selectFirst("main");
    }
}
