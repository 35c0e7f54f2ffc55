package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The seasons of the district that the application makes by default, and their clock. */
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

    SeasonSummary of(Stage stage) {
        return seasons.seasons(seasons.districts().get(0).id()).stream()
                .filter(season -> season.stage() == stage)
                .findFirst()
                .orElseThrow();
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
