package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.AccountQueries;
import cn.sunshine.enrollment.lottery.Attestation;
import cn.sunshine.enrollment.lottery.service.DrawView;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who agrees that a draw is computed: who has, until when that holds, and who could. */
@Component
class CeremonyWitnesses {

    private final AccountQueries accounts;
    private final Clock clock;

    CeremonyWitnesses(AccountQueries accounts, Clock systemClock) {
        this.accounts = accounts;
        this.clock = systemClock;
    }

    /**
     * The word that stands, as an officer reads it.
     *
     * @param holds whether the computation may still begin on it
     * @param mine whether the officer himself gave it
     */
    record Word(Attestation given, boolean holds, boolean mine) {}

    /** A witness of the district; {@code given} is null for who has not agreed. */
    record Witness(String name, @Nullable Attestation given) {}

    @Nullable Word word(DrawView draw, SignedIn officer) {
        Attestation given = draw.witness();
        return given == null
                ? null
                : new Word(given, given.holdsAt(clock.instant()), given.by().equals(officer.id()));
    }

    /** Only the last word stands, so at most one of them has agreed. */
    List<Witness> witnesses(DrawView draw) {
        Attestation given = draw.witness();
        return accounts.officers(draw.district(), Role.WITNESS).stream()
                .map(one -> new Witness(one.name(), given != null && given.by().equals(one.id()) ? given : null))
                .toList();
    }
}
