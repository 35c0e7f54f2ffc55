package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seasons of some district as pages see them, with phases on given days. */
public final class SeasonFixtures {

    private SeasonFixtures() {}

    public static SeasonSummary season(int year, Phase... phases) {
        return season(year, Stage.PRIMARY, phases);
    }

    public static SeasonSummary season(int year, Stage stage, Phase... phases) {
        BirthWindow born = new BirthWindow(LocalDate.of(year - 7, 9, 1), LocalDate.of(year - 6, 8, 31));
        return new SeasonSummary(
                new SeasonId(UUID.randomUUID()),
                new DistrictId(UUID.randomUUID()),
                year,
                stage,
                born,
                new PublicityDays(0),
                new DrawNotice(0),
                null,
                List.of(phases),
                0);
    }

    public static Phase phase(PhaseKind kind, String from, String to) {
        return new Phase(kind, at(from), at(to));
    }

    /** The season's clock of a node that reads its own like this. */
    public static SeasonClock clock(Clock nodes, JdbcClient jdbc) {
        return new SeasonClock(nodes, jdbc, false);
    }

    public static Instant at(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
