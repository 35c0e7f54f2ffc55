package cn.sunshine.enrollment.lottery.web;

import static cn.sunshine.enrollment.Visitors.as;
import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.OfficersDesk;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.service.CeremonyFixtures;
import cn.sunshine.enrollment.lottery.service.CeremonySteps;
import cn.sunshine.enrollment.lottery.service.DrawComputation;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Times that a node with a wrong clock wrote down: the officer reads what was not done, and whom to call. */
@ApplicationTest
class UntrueTimesPageTests {

    @Autowired
    OfficersDesk desk;

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private OpenSeason season;

    @SuppressWarnings("NullAway.Init")
    private SignedIn administrator;

    @BeforeEach
    void anAdministratorOfADistrict() {
        season = ceremonies.seasonWithApproved(1);
        administrator = desk.officer(Role.LOTTERY_ADMINISTRATOR, season.district());
    }

    @Test
    void aBundleThatDoesNotVerifyIsNotReleasedAndThePageSaysWhatToDo() throws Exception {
        DrawId draw = drawnWithNumbersOlderThanItsManifest();
        String console = "/district/lottery/" + draw;

        assertThat(refused(console, "/release")).contains("核验没有通过", "结果没有公布", "监督部门", "技术人员", "服务器日志");
        assertThat(desk.open(console, administrator).select(".ceremony-step h2").text())
                .isEqualTo("已计算");
        assertThat(desk.open("/draws/" + draw, administrator).select("a[href$=bundle.zip]"))
                .isEmpty();
        assertThat(refusedInEnglish(console + "/release"))
                .contains("does not verify", "Nothing is published", "the operator", "the server’s log");
    }

    @Test
    void aLogThatIsHoursAheadTakesNoStepAndThePageSaysWhoPutsItRight() {
        String console = "/district/lottery/" + ceremonies.committed(season);
        jdbc.sql("""
                insert into draw_log_entry (district_id, position, kind, draw_number, hash, at)
                values (:district, 1, 'MANIFEST', 'another', repeat('0', 64), clock_timestamp() + interval '8 hours')""").param("district", season.district().value()).update();

        assertThat(refused(console, "/abortion", "abortReason", "停电")).contains("超前太多", "这一步没有记录", "技术人员", "NTP");
        assertThat(desk.open(console, administrator).select(".ceremony-step h2").text())
                .isEqualTo("清单已公布");
    }

    private DrawId drawnWithNumbersOlderThanItsManifest() {
        DrawId draw = ceremonies.ready(season);
        jdbc.sql("update draw set entropy_known_at = entropy_known_at - interval '2 minutes' where id = :id")
                .param("id", draw.value())
                .update();
        steps.attest(draw, new AccountId(UUID.randomUUID()));
        computation.compute(draw, new AccountId(UUID.randomUUID()));
        return draw;
    }

    private String refusedInEnglish(String path) throws Exception {
        MockHttpServletResponse answer = browser.perform(post(path)
                        .with(as(administrator))
                        .with(withFormToken())
                        .cookie(new Cookie("lang", "en"))
                        .accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        return OfficersDesk.page(answer).select(".error-summary").text();
    }

    private String refused(String console, String step, String... typed) {
        MockHttpServletResponse answer = desk.submit(console + step, administrator, typed);
        assertThat(answer.getStatus()).isEqualTo(409);
        return OfficersDesk.page(answer).select(".error-summary").text();
    }
}
