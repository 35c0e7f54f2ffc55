package cn.sunshine.enrollment.draw.recount;

/** How places are given. */
enum Mechanism {
    SIMPLE,
    SD,
    IA,
    AR,
    DA,
    TTC;

    /** Without an order in which units are walked a bundle that does not fit would make the outcome arbitrary. */
    boolean isOrderFree() {
        return this == AR || this == DA || this == TTC;
    }

    boolean hasOneOrder() {
        return this == SD || this == TTC;
    }

    boolean hasRounds() {
        return this == IA || this == AR;
    }
}
