package cn.sunshine.enrollment.draw;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What a draw is run by, apart from schools and applicants; it becomes params.json. The record keeps what it is given:
 * which combinations are legal is decided once, where params.json is read.
 *
 * @param choicesPerRound e of AR, at least 1; empty for the other mechanisms
 * @param tieBreaking empty for SIMPLE, which has one order
 * @param tiers names of the tiers, best first; empty if everybody stands in one
 * @param precedence the order in which reserved blocks and the open seats ({@code *}) are filled; empty without reserves
 * @param waitlistRound number of the fresh round of a waiting list that this draw is, if it is one
 * @param code file name of a program that may be used, and its SHA-256 in hexadecimal
 */
public record DrawRules(
        DrawMechanism mechanism,
        Optional<Integer> choicesPerRound,
        BundleRule bundleRule,
        WaitingRule waitingRule,
        Optional<TieBreaking> tieBreaking,
        List<String> tiers,
        List<ReservedBlock> reserves,
        List<String> precedence,
        Optional<Integer> waitlistRound,
        SortedMap<String, String> code) {

    public DrawRules {
        tiers = List.copyOf(tiers);
        reserves = List.copyOf(reserves);
        precedence = List.copyOf(precedence);
        code = Collections.unmodifiableSortedMap(new TreeMap<>(code));
    }

    /** A draw for one school, bundles by OVERFLOW, the rest on a fixed waiting list. */
    public static DrawRules single() {
        return of(DrawMechanism.SIMPLE, Optional.empty());
    }

    /** A draw over several schools with one ticket per unit, bundles by OVERFLOW, fixed waiting lists. */
    public static DrawRules over(DrawMechanism mechanism) {
        return of(mechanism, Optional.of(TieBreaking.SINGLE));
    }

    private static DrawRules of(DrawMechanism mechanism, Optional<TieBreaking> tieBreaking) {
        return new DrawRules(
                mechanism,
                Optional.empty(),
                BundleRule.OVERFLOW,
                WaitingRule.FIXED_ORDER,
                tieBreaking,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new TreeMap<>());
    }

    public DrawRules withChoicesPerRound(int e) {
        return with(draft -> draft.choicesPerRound = Optional.of(e));
    }

    public DrawRules withBundles(BundleRule rule) {
        return with(draft -> draft.bundleRule = rule);
    }

    public DrawRules withWaiting(WaitingRule rule) {
        return with(draft -> draft.waitingRule = rule);
    }

    public DrawRules withTieBreaking(TieBreaking kind) {
        return with(draft -> draft.tieBreaking = Optional.of(kind));
    }

    public DrawRules withTiers(List<String> bestFirst) {
        return with(draft -> draft.tiers = bestFirst);
    }

    public DrawRules withReserves(List<ReservedBlock> blocks, List<String> order) {
        return with(draft -> {
            draft.reserves = blocks;
            draft.precedence = order;
        });
    }

    public DrawRules asWaitlistRound(int number) {
        return with(draft -> draft.waitlistRound = Optional.of(number));
    }

    public DrawRules withCode(Map<String, String> sha256ByName) {
        return with(draft -> draft.code = new TreeMap<>(sha256ByName));
    }

    private DrawRules with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.rules();
    }

    /** The rules while one of them is changed. */
    private static final class Draft {

        private final DrawMechanism mechanism;
        private Optional<Integer> choicesPerRound;
        private BundleRule bundleRule;
        private WaitingRule waitingRule;
        private Optional<TieBreaking> tieBreaking;
        private List<String> tiers;
        private List<ReservedBlock> reserves;
        private List<String> precedence;
        private Optional<Integer> waitlistRound;
        private SortedMap<String, String> code;

        private Draft(DrawRules rules) {
            mechanism = rules.mechanism;
            choicesPerRound = rules.choicesPerRound;
            bundleRule = rules.bundleRule;
            waitingRule = rules.waitingRule;
            tieBreaking = rules.tieBreaking;
            tiers = rules.tiers;
            reserves = rules.reserves;
            precedence = rules.precedence;
            waitlistRound = rules.waitlistRound;
            code = rules.code;
        }

        private DrawRules rules() {
            return new DrawRules(
                    mechanism,
                    choicesPerRound,
                    bundleRule,
                    waitingRule,
                    tieBreaking,
                    tiers,
                    reserves,
                    precedence,
                    waitlistRound,
                    code);
        }
    }
}
