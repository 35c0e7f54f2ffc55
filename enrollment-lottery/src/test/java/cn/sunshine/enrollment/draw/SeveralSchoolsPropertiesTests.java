package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random draws over several schools: whatever the rule, both implementations verify it, and by the cut-offs alone too. */
class SeveralSchoolsPropertiesTests {

    @Property(tries = 300)
    void everyRuleVerifies(
            @ForAll DrawHash hash,
            @ForAll DrawMechanism mechanism,
            @ForAll TieBreaking ties,
            @ForAll BundleRule bundles,
            @ForAll WaitingRule waiting,
            @ForAll @IntRange(min = 0, max = 2) int tiers,
            @ForAll long instance) {
        DrawRules rules = RandomDraws.rules(mechanism, ties, bundles, tiers > 0).withWaiting(waiting);
        boolean choiceTiers = tiers == 2 && !RandomDraws.ONE_ORDER.contains(mechanism);
        requireVerified(
                RandomDraws.drawn(hash, rules, choiceTiers, instance),
                mechanism == DrawMechanism.TTC ? "cutoffs" : "none");
    }

    @Property(tries = 60)
    void reservedSeatsVerify(
            @ForAll ReservedBlock.Vacancy vacancy,
            @ForAll boolean openFirst,
            @ForAll TieBreaking ties,
            @ForAll boolean tiers,
            @ForAll long instance) {
        DrawRules rules = RandomDraws.reserved(vacancy, openFirst).withTieBreaking(ties);
        DrawRules tiered = tiers ? rules.withTiers(RandomDraws.TIERS) : rules;
        requireVerified(RandomDraws.drawn(DrawHash.SHA_256, tiered, false, instance), "none");
    }

    private static void requireVerified(CompletedDraw drawn, String skipped) {
        requireSteps(AuditBundle.verify(drawn.files(), Optional.empty(), DrawProgress.silent()), skipped);
        requireSteps(Recount.verify(drawn.files(), Optional.empty()), skipped);
    }

    private static void requireSteps(Verification verification, String skipped) {
        for (StepResult step : verification.steps()) {
            boolean expected = step.name().equals("log") || step.name().equals(skipped);
            assertThat(step.outcome()).as(step.toString()).isEqualTo(expected ? Outcome.SKIP : Outcome.PASS);
        }
    }
}
