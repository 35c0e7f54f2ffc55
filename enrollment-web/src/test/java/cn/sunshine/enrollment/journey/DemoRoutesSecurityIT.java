package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.web.AccessMatrix;
import cn.sunshine.enrollment.identity.web.MappedRoutes;
import cn.sunshine.enrollment.shared.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The routes that only a demo has, and that no walk through the product meets: open to everybody, and guarded all the same. */
@RunningDemo
class DemoRoutesSecurityIT {

    @LocalServerPort
    int port;

    @Autowired
    DemoSeasons demo;

    @Autowired
    JdbcClient jdbc;

    @Test
    void ACL_01_ACL_02_theMatrixOfADemoIsWhatItsControllersMap(
            @Autowired AccessMatrix matrix, @Autowired WebApplicationContext context) {
        MappedRoutes mapped = new MappedRoutes(context, matrix);

        assertThat(mapped.all()).contains("GET /demo", "POST /demo/clock", "POST /demo/clock/day", "POST /demo/reset");
        assertThat(mapped.outsideTheMatrix()).isEmpty();
        assertThat(mapped.rowsOfNoRoute()).isEmpty();
    }

    /** Another's page could else begin the demo again under whoever looks at it. */
    @ParameterizedTest
    @CsvSource({
        "/demo/clock, ''",
        "/demo/clock, _csrf=guessed",
        "/demo/clock/day, ''",
        "/demo/clock/day, _csrf=guessed",
        "/demo/reset, ''",
        "/demo/reset, _csrf=guessed"
    })
    void OUT_13_aButtonOfTheDemoIsRefusedWithoutTheTokenOfItsForm(String path, String body) {
        String before = state();
        Wire wire = new Wire(port);
        Wire.Form page = wire.form();

        Wire.Answer answer = wire.post(path, page, body);

        assertThat(answer.status()).isEqualTo(403);
        AnswerRules.explained(answer);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void OUT_01_OUT_02_OUT_03_OUT_11_thePageOfTheDemoIsGuardedLikeEveryOther() {
        Wire.Answer answer = new Wire(port).get("/demo");

        assertThat(answer.status()).isEqualTo(200);
        AnswerRules.guarded(answer);
    }

    /** The seasons, which a reset makes anew, and how far their clock was moved. */
    private String state() {
        return "%s %s %s"
                .formatted(
                        demo.of(Stage.PRIMARY).id(),
                        demo.of(Stage.JUNIOR_SECONDARY).id(),
                        jdbc.sql("select offset_seconds from season_clock")
                                .query(Long.class)
                                .single());
    }
}
