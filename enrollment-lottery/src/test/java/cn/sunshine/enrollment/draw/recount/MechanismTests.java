package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.RandomDraws;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.StepResult.Outcome;
import cn.sunshine.enrollment.draw.TieBreaking;
import cn.sunshine.enrollment.draw.WaitingRule;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 9: every mechanism gives, from the files of a draw alone, the bytes that the engine wrote. */
class MechanismTests {

    @ParameterizedTest
    @EnumSource
    void replaysEveryMechanism(DrawMechanism mechanism) {
        for (int instance = 0; instance < 24; instance++) {
            BundleRule bundles = BundleRule.values()[instance % 3];
            TieBreaking ties = TieBreaking.values()[instance % 2];
            boolean tiers = instance % 4 > 1;
            boolean byChoice = instance % 8 > 5 && !RandomDraws.ONE_ORDER.contains(mechanism);
            DrawRules rules =
                    RandomDraws.rules(mechanism, ties, bundles, tiers).withWaiting(WaitingRule.values()[instance / 12]);
            DrawHash hash = DrawHash.values()[instance % 2];
            requireReplayed(RandomDraws.drawn(hash, rules, byChoice, instance).files());
        }
    }

    @ParameterizedTest
    @EnumSource
    void replaysReservedSeats(ReservedBlock.Vacancy vacancy) {
        for (int instance = 0; instance < 24; instance++) {
            DrawRules rules = RandomDraws.reserved(vacancy, instance % 2 == 0)
                    .withTieBreaking(TieBreaking.values()[instance / 2 % 2]);
            requireReplayed(
                    RandomDraws.drawn(DrawHash.SHA_256, rules, false, instance).files());
        }
    }

    @ParameterizedTest
    @EnumSource
    void replaysAFreshRoundOfAWaitingList(DrawHash hash) {
        DrawFiles files = RandomDraws.drawn(hash, DrawRules.single().asWaitlistRound(2), false, 3)
                .files();
        assertThat(new String(files.require("tickets.csv"), StandardCharsets.UTF_8))
                .contains(",S1/waitlist/2,");
        requireReplayed(files);
    }

    private static void requireReplayed(DrawFiles files) {
        assertThat(Recounting.verify(files, Optional.empty()).steps())
                .allMatch(step -> step.outcome() != Outcome.FAIL)
                .anyMatch(step -> step.name().equals("replay") && step.outcome() == Outcome.PASS);
    }

    /** All schools have one order in a draw, so everybody trades with the school it takes: no longer cycle comes about. */
    @ParameterizedTest
    @EnumSource(names = {"SHA_256"})
    void inADrawTradingCyclesGiveWhatTheWalkGives(DrawHash hash) {
        for (int instance = 0; instance < 40; instance++) {
            DrawFiles files = RandomDraws.drawn(hash, DrawRules.over(DrawMechanism.TTC), false, instance)
                    .files();
            Bundle traded = new Bundle(files);
            String params = new String(traded.bytes(Params.FILE), StandardCharsets.UTF_8);
            Bundle walked = new Bundle(files.with(Params.FILE, Text.utf8(params.replace("TTC", "SD"))));
            byte[] seed = Seed.stated(traded);

            assertThat(ResultFiles.of(Inputs.read(traded, Manifest.read(traded)), Hash.SHA_256, seed))
                    .isEqualTo(ResultFiles.of(Inputs.read(walked, Manifest.read(walked)), Hash.SHA_256, seed));
        }
    }
}
