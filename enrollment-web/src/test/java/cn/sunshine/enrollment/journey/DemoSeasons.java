package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seasons of the district that the application makes by default, and their clock. */
@TestComponent
record DemoSeasons(SeasonQueries seasons, JdbcClient jdbc) {

    void awaitFilled() throws InterruptedException {
        for (int tries = 0; tries < 600 && !filled(); tries++) {
            Thread.sleep(100);
        }
        assertThat(filled()).isTrue();
    }

    private boolean filled() {
        return jdbc.sql("select count(*) from demo_mark where completed_at is not null")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    DistrictId district() {
        return seasons.districts().get(0).id();
    }

    SeasonSummary of(Stage stage) {
        return seasons.seasons(district()).stream()
                .filter(season -> season.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /**
     * A number of a child of this district.
     *
     * @param day of birth, counted from the first one of the primary schools' season
     * @param order three digits that tell the children of a day apart
     */
    String identityNumber(int day, int order) {
        String born = of(Stage.PRIMARY).birthWindow().first().plusDays(day).toString();
        String digits = "990102" + born.replace("-", "") + order;
        return digits + IdentityNumber.checkCharacter(digits);
    }

    /** Presses the other button: the manifest of a draw has been public for its day. */
    void moveClockOneDayOn(int port) {
        new HttpVisitor(port).open("/demo").submit("form[action$='clock/day']", Map.of());
    }

    /** Presses the button of the demo's page; the clock goes forward only. */
    void moveClockUntil(PhaseKind kind, int port) {
        SeasonSummary primary = of(Stage.PRIMARY);
        for (int moves = 0; moves < 20 && !seasons.isOpen(primary.id(), kind); moves++) {
            new HttpVisitor(port).open("/demo").submit("form[action$=clock]", Map.of());
        }
        assertThat(seasons.isOpen(primary.id(), kind)).as("%s is open", kind).isTrue();
    }
}
