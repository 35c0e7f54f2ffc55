package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.IdentityRefusal;

/** What can be wrong with what an officer typed at the counter. */
enum CounterFault {
    NO_PHONE,
    NO_PAPER,
    NUMBER_UNCHANGED,
    NUMBER_TAKEN;

    /** The refusal in an officer's words, where its own speak to the family. */
    static Enum<?> of(Enum<?> reason) {
        if (reason == IdentityRefusal.PHONE_UNCHANGED) {
            return NUMBER_UNCHANGED;
        }
        return reason == IdentityRefusal.PHONE_TAKEN ? NUMBER_TAKEN : reason;
    }
}
