package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an officer can do at the console of a ceremony. The last part of its address is its name. */
enum CeremonyAct {
    FREEZE(Role.LOTTERY_ADMINISTRATOR),
    FULL_ADMISSION(Role.LOTTERY_ADMINISTRATOR),
    /** The holders of the secrets are named in the draw, so what they do with them needs no role. */
    COMMITMENT(null),
    DICE(Role.LOTTERY_ADMINISTRATOR),
    SECRET(null),
    DUPLICATE(null),
    NATIONAL_DRAW(Role.LOTTERY_ADMINISTRATOR),
    ATTESTATION(Role.WITNESS),
    COMPUTATION(Role.LOTTERY_ADMINISTRATOR),
    RELEASE(Role.LOTTERY_ADMINISTRATOR),
    ABORTION(Role.LOTTERY_ADMINISTRATOR);

    private final @Nullable Role needed;

    CeremonyAct(@Nullable Role needed) {
        this.needed = needed;
    }

    static CeremonyAct at(String route) {
        String name = route.substring(route.lastIndexOf('/') + 1);
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Nullable Role needed() {
        return needed;
    }

    /** Whether two operators type what lies on the table. */
    boolean isTypedTwice() {
        return this == DICE || this == NATIONAL_DRAW;
    }
}
