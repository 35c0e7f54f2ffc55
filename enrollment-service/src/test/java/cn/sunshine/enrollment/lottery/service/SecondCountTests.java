package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.Recount;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.shared.AccountId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A draw of which the second implementation says that it comes to something else. */
@ServiceTest
class SecondCountTests {

    private static final String RESULT = "result.csv";

    @Autowired
    CeremonyFixtures ceremonies;

    @Autowired
    LotteryQueries queries;

    @Autowired
    CeremonySteps steps;

    @Autowired
    DrawComputation computation;

    @Autowired
    DrawFileStore store;

    @Autowired
    CeremonyFiles files;

    @Autowired
    Draws draws;

    @Autowired
    RollEntries entries;

    @Autowired
    BundleRelease bundles;

    @Autowired
    DrawCalendar calendar;

    @Autowired
    DrawSeats seats;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void LOT_03_aResultOnWhichTheImplementationsDisagreeIsNeitherKeptNorShown() {
        DrawId draw = attested();
        List<String> before = List.copyOf(store.all(draw).names());

        refuses(draw, result -> false);

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.READY);
        assertThat(queries.draw(draw).orElseThrow().resultHash()).isNull();
        assertThat(store.all(draw).names()).containsExactlyElementsOf(before).doesNotContain(RESULT);
        assertThat(entries.ofDraw(draw.value())).allMatch(entry -> entry.lot().isEmpty());

        computation.compute(draw, anybody());
        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.DRAWN);
    }

    /** A clock that goes on by a minute each time it is asked begins the computation in the witness's tenth minute. */
    @Test
    void aComputationThatBeganInTimeIsKeptHoweverLongItTakes() {
        DrawId draw = attested();
        Instant witnessed =
                draws.findById(draw).orElseThrow().witness().orElseThrow().at();
        Clock slow = new SlowClock(witnessed.plusSeconds(599));

        DrawComputation late = computation(new DrawEngine(files), slow);
        transaction.executeWithoutResult(run -> late.compute(draw, anybody()));

        assertThat(queries.draw(draw).orElseThrow().status()).isEqualTo(DrawStatus.DRAWN);
    }

    @Test
    void LOT_03_oneLineThatTheSecondImplementationWritesOtherwiseIsEnough() {
        DrawId draw = attested();
        refuses(draw, result -> Recount.agrees(withTwoChildrenExchanged(result)));
    }

    private DrawId attested() {
        DrawId draw = ceremonies.ready(ceremonies.seasonWithApproved(3));
        steps.attest(draw, anybody());
        return draw;
    }

    private static AccountId anybody() {
        return new AccountId(UUID.randomUUID());
    }

    private void refuses(DrawId draw, Predicate<DrawFiles> secondCount) {
        DrawComputation doubted = computation(new DrawEngine(files, secondCount), clock);
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(run -> doubted.compute(draw, anybody())))
                .extracting(DrawRefusedException::reason)
                .isEqualTo(DrawRefusal.IMPLEMENTATIONS_DISAGREE);
    }

    private DrawComputation computation(DrawEngine engine, Clock system) {
        return new DrawComputation(draws, entries, engine, bundles, calendar, seats, system, events);
    }

    /** It is a minute later each time it is asked. */
    private static final class SlowClock extends Clock {

        private Instant next;

        SlowClock(Instant first) {
            next = first;
        }

        @Override
        public Instant instant() {
            Instant now = next;
            next = now.plus(Duration.ofMinutes(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Three children and two seats: who has none changes places with the first. */
    private static DrawFiles withTwoChildrenExchanged(DrawFiles result) {
        String[] lines = new String(result.require(RESULT), StandardCharsets.UTF_8).split("\n");
        String given = lines[1].split(",", 2)[1];
        int other = lines[2].split(",", 2)[1].equals(given) ? 3 : 2;
        lines[1] = lines[1].split(",", 2)[0] + "," + lines[other].split(",", 2)[1];
        lines[other] = lines[other].split(",", 2)[0] + "," + given;
        DrawFiles others = DrawFiles.none();
        for (String name : result.names()) {
            byte[] content = name.equals(RESULT)
                    ? (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)
                    : result.require(name);
            others = others.with(name, content);
        }
        return others;
    }
}
