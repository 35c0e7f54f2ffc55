package cn.sunshine.enrollment.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small draws of every kind, each from one number, so that a failure can be repeated. */
public final class RandomDraws {

    public static final List<String> TIERS = List.of("对口", "片\\区", "其他");
    public static final Set<DrawMechanism> ONE_ORDER = Set.of(DrawMechanism.SD, DrawMechanism.TTC);

    private static final Set<DrawMechanism> WALKED = Set.of(DrawMechanism.SIMPLE, DrawMechanism.SD, DrawMechanism.IA);
    private static final List<String> GROUPS = List.of("军属", "随迁");

    private final Random random;
    private final DrawRules rules;
    private final boolean choiceTiers;

    private RandomDraws(DrawRules rules, boolean choiceTiers, long instance) {
        this.random = new Random(instance);
        this.rules = rules;
        this.choiceTiers = choiceTiers;
    }

    public static DrawRules rules(DrawMechanism mechanism, TieBreaking ties, BundleRule bundles, boolean tiers) {
        DrawRules rules = mechanism == DrawMechanism.SIMPLE ? DrawRules.single() : DrawRules.over(mechanism);
        if (mechanism != DrawMechanism.SIMPLE && !ONE_ORDER.contains(mechanism)) {
            rules = rules.withTieBreaking(ties);
        }
        if (mechanism == DrawMechanism.AR) {
            rules = rules.withChoicesPerRound(2);
        }
        if (WALKED.contains(mechanism)) {
            rules = rules.withBundles(bundles);
        }
        return tiers ? rules.withTiers(TIERS) : rules;
    }

    public static DrawRules reserved(ReservedBlock.Vacancy vacancy, boolean openFirst) {
        List<ReservedBlock> blocks = List.of(
                new ReservedBlock(new SchoolCode("S2"), "随迁", 1, vacancy),
                new ReservedBlock(new SchoolCode("S1"), "军属", 1, vacancy),
                new ReservedBlock(new SchoolCode("S2"), "军属", 1, vacancy));
        List<String> order = new ArrayList<>(List.of("*", "军属", "随迁"));
        if (!openFirst) {
            Collections.reverse(order);
        }
        return DrawRules.over(DrawMechanism.DA).withReserves(blocks, order);
    }

    /**
     * A draw by these rules.
     *
     * @param choiceTiers a tier at each choice, in tiers.csv, and not that of the roll
     */
    public static CompletedDraw drawn(DrawHash hash, DrawRules rules, boolean choiceTiers, long instance) {
        DrawSetup setup = setup(hash, rules, choiceTiers, instance);
        return Example.committed(hash, setup).draw(Example.REVEALS, Example.BLUE_07, DrawProgress.silent());
    }

    /**
     * What such a draw is made of, in SHA-256.
     *
     * @param tiers 0 for none, 1 for tiers on the roll, 2 for tiers by choice where the mechanism has them
     */
    static DrawSetup setup(DrawRules rules, int tiers, long instance) {
        return setup(DrawHash.SHA_256, rules, tiers == 2 && !ONE_ORDER.contains(rules.mechanism()), instance);
    }

    private static DrawSetup setup(DrawHash hash, DrawRules rules, boolean choiceTiers, long instance) {
        RandomDraws draws = new RandomDraws(rules, choiceTiers, instance);
        return new DrawSetup(hash, rules, draws.schools(), draws.entrants(), List.of("name"), "5a".repeat(32));
    }

    private List<SchoolSeats> schools() {
        List<SchoolSeats> schools = new ArrayList<>();
        for (int i = 1; i <= (isSimple() ? 1 : 3); i++) {
            int seats = rules.reserves().isEmpty() ? random.nextInt(5) : 2 + random.nextInt(3);
            schools.add(new SchoolSeats(new SchoolCode("S" + i), seats));
        }
        return schools;
    }

    private List<Entrant> entrants() {
        boolean twins =
                rules.mechanism() != DrawMechanism.TTC && rules.reserves().isEmpty();
        List<Entrant> entrants = new ArrayList<>();
        List<Choice> before = List.of();
        for (int i = 0; i < 12; i++) {
            Entrant entrant = Entrant.of(new ApplicantNumber("G" + (100 + i)), blind())
                    .known(List.of("张" + i))
                    .inTier(TIERS.get(random.nextInt(3)));
            boolean second = twins && i % 4 == 1;
            List<Choice> list = second ? before : choices();
            entrant = twins && i % 4 < 2 ? entrant.in(new BundleId("T" + i / 4)) : entrant;
            entrants.add((rules.reserves().isEmpty() ? entrant : entrant.holding(groups())).choosing(list));
            before = list;
        }
        Collections.shuffle(entrants, random);
        return entrants;
    }

    private List<String> groups() {
        return GROUPS.stream().filter(group -> random.nextInt(3) == 0).toList();
    }

    private List<Choice> choices() {
        List<Integer> schools = new ArrayList<>(isSimple() ? List.of(1) : List.of(1, 2, 3));
        Collections.shuffle(schools, random);
        List<Choice> list = new ArrayList<>();
        for (int school : schools.subList(0, isSimple() ? 1 : random.nextInt(4))) {
            SchoolCode code = new SchoolCode("S" + school);
            list.add(choiceTiers ? Choice.of(code, TIERS.get(random.nextInt(3))) : Choice.of(code));
        }
        return list;
    }

    private boolean isSimple() {
        return rules.mechanism() == DrawMechanism.SIMPLE;
    }

    private String blind() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
