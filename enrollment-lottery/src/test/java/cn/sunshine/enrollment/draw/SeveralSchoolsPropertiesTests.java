package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Random draws over several schools: whatever the rule, the bundle verifies, and by the cut-offs alone too. */
class SeveralSchoolsPropertiesTests {

    private static final List<String> TIERS = List.of("对口", "片区", "其他");
    private static final List<String> GROUPS = List.of("军属", "随迁");

    private static final Set<DrawMechanism> ONE_ORDER = Set.of(DrawMechanism.SD, DrawMechanism.TTC);

    @Property(tries = 300)
    void everyRuleVerifies(
            @ForAll DrawMechanism mechanism,
            @ForAll TieBreaking ties,
            @ForAll BundleRule bundles,
            @ForAll WaitingRule waiting,
            @ForAll @IntRange(min = 0, max = 2) int tiers,
            @ForAll long instance) {
        DrawRules rules = rules(mechanism, ties, bundles, tiers).withWaiting(waiting);
        boolean twins = mechanism != DrawMechanism.TTC;
        Random random = new Random(instance);
        List<Entrant> entrants = entrants(random, rules, twins, tiers == 2 && !ONE_ORDER.contains(mechanism));
        requireVerified(setup(rules, entrants, random), mechanism == DrawMechanism.TTC ? "cutoffs" : "none");
    }

    @Property(tries = 40)
    void reservedSeatsVerify(@ForAll ReservedBlock.Vacancy vacancy, @ForAll boolean openFirst, @ForAll long instance) {
        List<ReservedBlock> blocks = List.of(
                new ReservedBlock(new SchoolCode("S2"), "随迁", 1, vacancy),
                new ReservedBlock(new SchoolCode("S1"), "军属", 1, vacancy),
                new ReservedBlock(new SchoolCode("S2"), "军属", 1, vacancy));
        List<String> order = new ArrayList<>(List.of("*", "军属", "随迁"));
        if (!openFirst) {
            Collections.reverse(order);
        }
        Random random = new Random(instance);
        DrawRules rules = DrawRules.over(DrawMechanism.DA).withReserves(blocks, order);
        requireVerified(setup(rules, entrants(random, rules, false, false), random), "none");
    }

    private static DrawRules rules(DrawMechanism mechanism, TieBreaking ties, BundleRule bundles, int tiers) {
        DrawRules rules = mechanism == DrawMechanism.SIMPLE ? DrawRules.single() : DrawRules.over(mechanism);
        if (mechanism != DrawMechanism.SIMPLE && !ONE_ORDER.contains(mechanism)) {
            rules = rules.withTieBreaking(ties);
        }
        if (mechanism == DrawMechanism.AR) {
            rules = rules.withChoicesPerRound(2);
        }
        if (List.of(DrawMechanism.SIMPLE, DrawMechanism.SD, DrawMechanism.IA).contains(mechanism)) {
            rules = rules.withBundles(bundles);
        }
        return tiers == 0 ? rules : rules.withTiers(TIERS);
    }

    private static DrawSetup setup(DrawRules rules, List<Entrant> entrants, Random random) {
        List<SchoolSeats> schools = new ArrayList<>();
        for (int i = 1; i <= (rules.mechanism() == DrawMechanism.SIMPLE ? 1 : 3); i++) {
            int seats = rules.reserves().isEmpty() ? random.nextInt(5) : 2 + random.nextInt(3);
            schools.add(new SchoolSeats(new SchoolCode("S" + i), seats));
        }
        return new DrawSetup(DrawHash.SHA_256, rules, schools, entrants, List.of("name"), "5a".repeat(32));
    }

    private static List<Entrant> entrants(Random random, DrawRules rules, boolean twins, boolean choiceTiers) {
        List<Entrant> entrants = new ArrayList<>();
        List<Choice> before = List.of();
        for (int i = 0; i < 12; i++) {
            Entrant entrant = Entrant.of(new ApplicantNumber("G" + (100 + i)), blind(random))
                    .known(List.of("张" + i))
                    .inTier(TIERS.get(random.nextInt(3)));
            boolean second = twins && i % 4 == 1;
            List<Choice> list = second ? before : choices(random, rules, choiceTiers);
            entrant = twins && i % 4 < 2 ? entrant.in(new BundleId("T" + i / 4)) : entrant;
            entrants.add((rules.reserves().isEmpty() ? entrant : entrant.holding(groups(random))).choosing(list));
            before = list;
        }
        Collections.shuffle(entrants, random);
        return entrants;
    }

    private static List<String> groups(Random random) {
        return GROUPS.stream().filter(group -> random.nextInt(3) == 0).toList();
    }

    private static List<Choice> choices(Random random, DrawRules rules, boolean tiers) {
        boolean simple = rules.mechanism() == DrawMechanism.SIMPLE;
        List<Integer> schools = new ArrayList<>(simple ? List.of(1) : List.of(1, 2, 3));
        Collections.shuffle(schools, random);
        List<Choice> list = new ArrayList<>();
        for (int school : schools.subList(0, simple ? 1 : random.nextInt(4))) {
            SchoolCode code = new SchoolCode("S" + school);
            list.add(tiers ? Choice.of(code, TIERS.get(random.nextInt(3))) : Choice.of(code));
        }
        return list;
    }

    private static String blind(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void requireVerified(DrawSetup setup, String skipped) {
        CompletedDraw drawn =
                Example.committed(setup.hash(), setup).draw(Example.REVEALS, Example.BLUE_07, DrawProgress.silent());
        Verification verification = AuditBundle.verify(drawn.files(), Optional.empty(), DrawProgress.silent());

        for (StepResult step : verification.steps()) {
            boolean expected = step.name().equals("log") || step.name().equals(skipped);
            assertThat(step.outcome()).as(step.toString()).isEqualTo(expected ? Outcome.SKIP : Outcome.PASS);
        }
    }
}
