package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.scale.StatementLog;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class OpenPhasesTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Autowired
    SeasonQueries seasons;

    @Autowired
    RegistrationFixtures fixtures;

    @Test
    void asksEverySchoolOfASeasonOnceInAWhileHoweverManyPagesAreOpened() {
        SeasonId id = fixtures.openSeason().season();
        SeasonSummary season = seasons.season(id).orElseThrow();
        OpenPhases phases = new OpenPhases(seasons, clock);
        assertThat(phases.isOpen(season, PhaseKind.REGISTRATION)).isTrue();
        fixtures.close(id, PhaseKind.REGISTRATION);
        SeasonSummary closed = seasons.season(id).orElseThrow();

        now.set(Instant.EPOCH.plus(OpenPhases.KEPT).minusMillis(1));
        try (StatementLog log = new StatementLog()) {
            assertThat(phases.isOpen(closed, PhaseKind.REGISTRATION)).isTrue();
            assertThat(log.statements()).isEmpty();
        }

        now.set(Instant.EPOCH.plus(OpenPhases.KEPT));
        assertThat(phases.isOpen(closed, PhaseKind.REGISTRATION)).isFalse();
    }

    @Test
    void keepsNoAnswerOfASeasonBehindManyOthers() {
        SeasonSummary season = seasons.season(fixtures.openSeason().season()).orElseThrow();
        OpenPhases phases = new OpenPhases(seasons, clock);
        assertThat(phases.isOpen(season, PhaseKind.REGISTRATION)).isTrue();
        IntStream.range(0, 128).forEach(i -> phases.isOpen(another(season), PhaseKind.REGISTRATION));

        try (StatementLog log = new StatementLog()) {
            assertThat(phases.isOpen(season, PhaseKind.REGISTRATION)).isTrue();
            assertThat(log.statements()).isNotEmpty();
        }
    }

    /** Without a phase nothing of it is open and nothing else is asked. */
    private static SeasonSummary another(SeasonSummary season) {
        return new SeasonSummary(
                new SeasonId(UUID.randomUUID()),
                season.district(),
                season.year(),
                season.stage(),
                season.birthWindow(),
                season.publicity(),
                season.drawNotice(),
                null,
                List.of(),
                0);
    }

    @Test
    void knowsOnePhaseFromAnotherAndOneSeasonFromAnother() {
        SeasonId closed = fixtures.openSeason().season();
        fixtures.close(closed, PhaseKind.REGISTRATION);
        SeasonSummary season = seasons.season(fixtures.openSeason().season()).orElseThrow();
        SeasonSummary other = seasons.season(closed).orElseThrow();
        OpenPhases phases = new OpenPhases(seasons, clock);

        assertThat(phases.isOpen(season, PhaseKind.REGISTRATION)).isTrue();
        assertThat(phases.isOpen(other, PhaseKind.REGISTRATION)).isFalse();
        assertThat(phases.isOpen(season, PhaseKind.CHECK_IN)).isFalse();
    }
}
