package cn.sunshine.enrollment.draw;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
        return new DrawRules(
                mechanism,
                Optional.of(e),
                bundleRule,
                waitingRule,
                tieBreaking,
                tiers,
                reserves,
                precedence,
                waitlistRound,
                code);
    }

    public DrawRules withBundles(BundleRule rule) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                rule,
                waitingRule,
                tieBreaking,
                tiers,
                reserves,
                precedence,
                waitlistRound,
                code);
    }

    public DrawRules withWaiting(WaitingRule rule) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                bundleRule,
                rule,
                tieBreaking,
                tiers,
                reserves,
                precedence,
                waitlistRound,
                code);
    }

    public DrawRules withTieBreaking(TieBreaking kind) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                bundleRule,
                waitingRule,
                Optional.of(kind),
                tiers,
                reserves,
                precedence,
                waitlistRound,
                code);
    }

    public DrawRules withTiers(List<String> bestFirst) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                bundleRule,
                waitingRule,
                tieBreaking,
                bestFirst,
                reserves,
                precedence,
                waitlistRound,
                code);
    }

    public DrawRules withReserves(List<ReservedBlock> blocks, List<String> order) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                bundleRule,
                waitingRule,
                tieBreaking,
                tiers,
                blocks,
                order,
                waitlistRound,
                code);
    }

    public DrawRules asWaitlistRound(int number) {
        return new DrawRules(
                mechanism,
                choicesPerRound,
                bundleRule,
                waitingRule,
                tieBreaking,
                tiers,
                reserves,
                precedence,
                Optional.of(number),
                code);
    }

    public DrawRules withCode(Map<String, String> sha256ByName) {
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
                new TreeMap<>(sha256ByName));
    }
}
