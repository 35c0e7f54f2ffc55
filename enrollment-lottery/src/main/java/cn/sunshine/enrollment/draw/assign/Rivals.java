package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.assign.Explanation.Ahead;
import cn.sunshine.enrollment.draw.assign.Explanation.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Those whom a school admitted, seen by one unit that asks for it: who is ahead, and who got past it, each by its rule. */
final class Rivals {

    private final Admissions admissions;
    private final Market market;
    private final int school;
    private final int round;
    private final long key;
    private final Map<Rule, List<Integer>> byRule = new EnumMap<>(Rule.class);

    private Rivals(Admissions admissions, int unit, int wish) {
        this.admissions = admissions;
        this.market = admissions.market();
        this.school = market.wishes().school(wish);
        this.round = market.round(unit, wish);
        this.key = market.decidingKey(market.key(wish));
    }

    static Rivals of(Admissions admissions, int unit, int wish) {
        Rivals rivals = new Rivals(admissions, unit, wish);
        KeyedUnits admitted = admissions.at(rivals.school);
        for (int place = 0; place < admitted.size(); place++) {
            int other = admitted.unit(place);
            if (other != unit) {
                Rule rule = rivals.rule(other, rivals.market.decidingKey(admitted.key(place)));
                rivals.byRule.computeIfAbsent(rule, any -> new ArrayList<>()).add(other);
            }
        }
        return rivals;
    }

    private Rule rule(int other, long othersKey) {
        int othersRound = admissions.round(other);
        if (othersRound < round) {
            return Rule.EARLIER_ROUND;
        }
        if (othersRound > round || othersKey > key) {
            return ruleOfPassing();
        }
        return Key.tier(othersKey) < Key.tier(key) ? Rule.BETTER_TIER : Rule.BETTER_TICKET;
    }

    /** By what somebody who stands behind can be admitted all the same. */
    private Rule ruleOfPassing() {
        if (market.mechanism().kind() == Mechanism.Kind.TOP_TRADING_CYCLES) {
            return Rule.TRADE;
        }
        return market.plan().isReserved(school) ? Rule.RESERVED_SEAT : Rule.SMALLER_UNIT;
    }

    /** Children of the units that stand ahead. */
    int seatsAhead() {
        return ahead().stream().mapToInt(Ahead::children).sum();
    }

    /** Those who stand ahead. */
    List<Ahead> ahead() {
        return all().stream().filter(rivals -> rivals.rule().isAhead()).toList();
    }

    /** Those who stand ahead and those who got past. */
    List<Ahead> all() {
        return byRule.entrySet().stream()
                .map(entry -> new Ahead(
                        entry.getKey(),
                        entry.getValue().stream().map(market.problem()::unit).toList(),
                        entry.getValue().stream().mapToInt(market::size).sum()))
                .toList();
    }
}
