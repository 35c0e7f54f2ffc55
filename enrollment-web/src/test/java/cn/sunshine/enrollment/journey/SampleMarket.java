package cn.sunshine.enrollment.journey;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.BundleId;
import cn.sunshine.enrollment.draw.BundleRule;
import cn.sunshine.enrollment.draw.Choice;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.TieBreaking;
import cn.sunshine.enrollment.draw.WaitingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Twelve children, three schools, few seats: nearly every rule comes to bear. */
final class SampleMarket {

    private static final List<String> TIERS = List.of("对口", "片区", "其他");
    private static final List<String> GROUPS = List.of("军属", "随迁");

    private final Random random;
    private final DrawRules rules;
    private final DrawHash hash;
    private final boolean choiceTiers;

    SampleMarket(DrawMechanism mechanism, Random random) {
        this.random = random;
        this.hash = pick(List.of(DrawHash.values()));
        int tiers = random.nextInt(3);
        boolean oneOrder = mechanism == DrawMechanism.SD || mechanism == DrawMechanism.TTC;
        this.choiceTiers = tiers == 2 && !oneOrder;
        DrawRules some = (mechanism == DrawMechanism.SIMPLE ? DrawRules.single() : DrawRules.over(mechanism))
                .withWaiting(pick(List.of(WaitingRule.values())));
        if (mechanism == DrawMechanism.SIMPLE && random.nextBoolean()) {
            some = some.asWaitlistRound(2);
        } else if (mechanism != DrawMechanism.SIMPLE && !oneOrder) {
            some = some.withTieBreaking(pick(List.of(TieBreaking.values())));
        }
        if (mechanism == DrawMechanism.AR) {
            some = some.withChoicesPerRound(2);
        }
        if (List.of(DrawMechanism.SIMPLE, DrawMechanism.SD, DrawMechanism.IA).contains(mechanism)) {
            some = some.withBundles(pick(List.of(BundleRule.values())));
        }
        this.rules = tiers == 0 ? some : some.withTiers(TIERS);
    }

    SampleMarket(ReservedBlock.Vacancy vacancy, boolean openFirst, Random random) {
        this.random = random;
        this.hash = DrawHash.SHA_256;
        this.choiceTiers = false;
        List<ReservedBlock> blocks = List.of(
                new ReservedBlock(new SchoolCode("S1"), "军属", 1, vacancy),
                new ReservedBlock(new SchoolCode("S2"), "军属", 1, vacancy),
                new ReservedBlock(new SchoolCode("S2"), "随迁", 1, vacancy));
        List<String> order = new ArrayList<>(List.of("*", "军属", "随迁"));
        if (!openFirst) {
            Collections.reverse(order);
        }
        this.rules = DrawRules.over(DrawMechanism.DA)
                .withReserves(blocks, order)
                .withTieBreaking(pick(List.of(TieBreaking.values())));
    }

    /** The rules in words, to tell one draw from another. */
    @Override
    public String toString() {
        return rules.toString();
    }

    DrawFiles drawn() {
        FrozenDraw frozen =
                FrozenDraw.freeze(new DrawSetup(hash, rules, schools(), entrants(), List.of("name"), "5a".repeat(32)));
        return SampleDraws.drawn(hash, frozen);
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
            List<Choice> list = twins && i % 4 == 1 ? before : choices();
            Entrant one = Entrant.of(new ApplicantNumber("G" + (100 + i)), "%032x".formatted(random.nextLong()))
                    .known(List.of("张" + i))
                    .inTier(pick(TIERS))
                    .choosing(list);
            one = twins && i % 4 < 2 ? one.in(new BundleId("T" + i / 4)) : one;
            entrants.add(rules.reserves().isEmpty() ? one : one.holding(groups()));
            before = list;
        }
        return entrants;
    }

    private List<String> groups() {
        return GROUPS.stream().filter(group -> random.nextInt(3) == 0).toList();
    }

    private List<Choice> choices() {
        List<String> schools = new ArrayList<>(isSimple() ? List.of("S1") : List.of("S1", "S2", "S3"));
        Collections.shuffle(schools, random);
        return schools.subList(0, isSimple() ? 1 : random.nextInt(4)).stream()
                .map(SchoolCode::new)
                .map(school -> choiceTiers ? Choice.of(school, pick(TIERS)) : Choice.of(school))
                .toList();
    }

    private boolean isSimple() {
        return rules.mechanism() == DrawMechanism.SIMPLE;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
