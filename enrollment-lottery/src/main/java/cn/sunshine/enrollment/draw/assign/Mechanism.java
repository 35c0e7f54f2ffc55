package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.RefusedException;

/**
 * The rule that turns lists and orders into seats.
 *
 * @param kind the family of rules
 * @param choicesPerRound after how many choices what was admitted becomes final, from 1
 */
public record Mechanism(Kind kind, int choicesPerRound) {

    private static final int NEVER = Integer.MAX_VALUE;

    /** The families. */
    public enum Kind {
        /** One after the other in the order of the draw, each takes the best school that still has a seat (平行志愿). */
        SERIAL_DICTATORSHIP,
        /** First choices are placed before any second choice is read, and for good (志愿优先). */
        IMMEDIATE_ACCEPTANCE,
        /** Application and rejection in bands of choices, each band final (平行志愿分段). */
        APPLICATION_REJECTION,
        /** Nothing is final before everybody's list is exhausted (Gale and Shapley). */
        DEFERRED_ACCEPTANCE,
        /** Children trade the places in which they stand first; for comparison only. */
        TOP_TRADING_CYCLES
    }

    public Mechanism {
        if (choicesPerRound < 1) {
            throw RefusedException.invalid("params.e", "must be at least 1: " + choicesPerRound);
        }
    }

    public static Mechanism serialDictatorship() {
        return new Mechanism(Kind.SERIAL_DICTATORSHIP, NEVER);
    }

    public static Mechanism immediateAcceptance() {
        return new Mechanism(Kind.IMMEDIATE_ACCEPTANCE, 1);
    }

    /**
     * Bands of choices, each final before the next is read.
     *
     * @param e choices per band; 1 is immediate acceptance, the longest list or more is deferred acceptance
     */
    public static Mechanism applicationRejection(int e) {
        return new Mechanism(Kind.APPLICATION_REJECTION, e);
    }

    public static Mechanism deferredAcceptance() {
        return new Mechanism(Kind.DEFERRED_ACCEPTANCE, NEVER);
    }

    public static Mechanism topTradingCycles() {
        return new Mechanism(Kind.TOP_TRADING_CYCLES, NEVER);
    }

    /** A bundle turned away while a seat is left makes the order of events decide, where events have no order. */
    boolean allows(BundlePolicy policy, boolean bundles) {
        return switch (kind) {
            case SERIAL_DICTATORSHIP, IMMEDIATE_ACCEPTANCE -> true;
            case APPLICATION_REJECTION, DEFERRED_ACCEPTANCE -> policy == BundlePolicy.OVERFLOW;
            case TOP_TRADING_CYCLES -> policy == BundlePolicy.OVERFLOW && !bundles;
        };
    }

    /** The round, from 1, in which the choice at this position, from 0, is read. */
    int roundOf(int position) {
        return position / choicesPerRound + 1;
    }

    /** The first wish of a round, of the wishes from {@code start} to {@code end}; the end if the list is shorter. */
    int firstWish(int round, int start, int end) {
        return (int) Math.min(end, start + (round - 1L) * choicesPerRound);
    }
}
