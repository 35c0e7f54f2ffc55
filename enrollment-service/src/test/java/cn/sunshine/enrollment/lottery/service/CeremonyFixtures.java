package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonAdministration;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ceremonies for tests, taken step by step through the real use cases. Each school of a fixture season has 2 seats. */
@Component
public class CeremonyFixtures {

    public static final String DICE = "27182818284590452353";
    public static final AnswerPeriod TO_ANSWER = new AnswerPeriod(24);
    private static final List<String> TITLES = List.of("公证员", "家长代表", "教育局");

    private final RegistrationFixtures registration;
    private final SeasonAdministration seasons;
    private final SeasonClock clock;
    private final DrawPreparation preparation;
    private final RollFreeze freeze;
    private final CeremonySteps steps;
    private final DrawComputation computation;
    private final LotteryQueries queries;

    CeremonyFixtures(
            RegistrationFixtures registration,
            SeasonAdministration seasons,
            SeasonClock clock,
            DrawPreparation preparation,
            RollFreeze freeze,
            CeremonySteps steps,
            DrawComputation computation,
            LotteryQueries queries) {
        this.registration = registration;
        this.seasons = seasons;
        this.clock = clock;
        this.preparation = preparation;
        this.freeze = freeze;
        this.steps = steps;
        this.computation = computation;
        this.queries = queries;
    }

    /** A season whose draw phase is open, with {@code children} approved at its first school, and a confirmation phase. */
    public OpenSeason seasonWithApproved(int children) {
        OpenSeason season = registration.openSeason();
        for (int i = 0; i < children; i++) {
            registration.approved(season, registration.guardian());
        }
        registration.open(season.season(), PhaseKind.DRAW);
        Instant now = clock.instant();
        seasons.scheduleConfirmation(
                season.season(),
                new Phase(PhaseKind.CONFIRMATION, now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2))),
                TO_ANSWER);
        return season;
    }

    public DrawId prepared(OpenSeason season, boolean nationalDraw) {
        return preparation.prepare(new PrepareDraw(
                season.season(),
                season.school(),
                source(nationalDraw),
                TITLES.stream()
                        .map(title -> DrawOfficer.of(new AccountId(UUID.randomUUID()), title))
                        .toList()));
    }

    public static EntropySource source(boolean nationalDraw) {
        String dice = "four parents throw 20 ten-sided dice in the hall";
        return EntropySource.of(
                nationalDraw ? dice + ", then the next draw of two colours: 00 00 00 00 00 00 + 00" : dice,
                nationalDraw);
    }

    public DrawId frozen(OpenSeason season) {
        DrawId draw = prepared(season, false);
        freeze.freeze(draw);
        return draw;
    }

    public DrawId committed(OpenSeason season) {
        DrawId draw = frozen(season);
        commit(draw);
        return draw;
    }

    public DrawId ready(OpenSeason season) {
        DrawId draw = committed(season);
        makeChance(draw);
        return draw;
    }

    /** Takes a draw of any school from its preparation to its result. */
    public void release(DrawId prepared) {
        freeze.freeze(prepared);
        commit(prepared);
        makeChance(prepared);
        compute(prepared);
        computation.release(prepared);
    }

    public void commit(DrawId draw) {
        officers(draw).forEach(officer -> steps.commit(draw, officer.account(), commitment(draw, officer)));
    }

    private void makeChance(DrawId draw) {
        steps.throwDice(draw, DICE);
        officers(draw).forEach(officer -> steps.reveal(draw, officer.account(), secret(officer)));
    }

    private void compute(DrawId draw) {
        steps.attest(draw, new AccountId(UUID.randomUUID()));
        computation.compute(draw, new AccountId(UUID.randomUUID()));
    }

    /** Ready, but the second holder committed to the secret of the first, under the own title. */
    public DrawId readyWithOneSecretTwice(OpenSeason season) {
        DrawId draw = frozen(season);
        List<DrawOfficer> holders = officers(draw);
        List<String> secrets = List.of(secret(holders.get(0)), secret(holders.get(0)), secret(holders.get(2)));
        for (int i = 0; i < holders.size(); i++) {
            steps.commit(draw, holders.get(i).account(), commitment(draw, holders.get(i), secrets.get(i)));
        }
        steps.throwDice(draw, DICE);
        for (int i = 0; i < holders.size(); i++) {
            steps.reveal(draw, holders.get(i).account(), secrets.get(i));
        }
        return draw;
    }

    public DrawId drawn(OpenSeason season) {
        DrawId draw = ready(season);
        compute(draw);
        return draw;
    }

    public DrawId released(OpenSeason season) {
        DrawId draw = drawn(season);
        computation.release(draw);
        return draw;
    }

    public List<DrawOfficer> officers(DrawId draw) {
        return queries.draw(draw).orElseThrow().officers();
    }

    /** A secret that differs for each officer and needs no memory. */
    public String secret(DrawOfficer officer) {
        String half = officer.account().toString().replace("-", "");
        return half + half;
    }

    public String commitment(DrawId draw, DrawOfficer officer) {
        return commitment(draw, officer, secret(officer));
    }

    public String commitment(DrawId draw, DrawOfficer officer, String secret) {
        String number = queries.draw(draw).orElseThrow().number().value();
        return new Reveal(officer.title(), secret)
                .commitment(DrawHash.SHA_256, new cn.sunshine.enrollment.draw.DrawId(number))
                .hex();
    }
}
