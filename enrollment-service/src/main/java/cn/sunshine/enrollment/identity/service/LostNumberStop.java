package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumbers;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A family that comes in after all keeps its number: nobody replaces it behind its back. */
@Service
@Transactional
public class LostNumberStop {

    private final Accounts accounts;
    private final LostNumbers requests;
    private final ApplicationEventPublisher events;
    private final Clock systemClock;

    LostNumberStop(Accounts accounts, LostNumbers requests, ApplicationEventPublisher events, Clock systemClock) {
        this.accounts = accounts;
        this.requests = requests;
        this.events = events;
        this.systemClock = systemClock;
    }

    /**
     * Stops the request of the family's own account. A second press finds none and changes nothing.
     *
     * @return whether one waited
     */
    public boolean stop(AccountId family) {
        return accounts.findLockedById(family)
                .map(held -> ofHeld(family))
                .orElseThrow(() -> new OutOfReachException(family));
    }

    /** The same for who holds the account already: a family that changed its number itself wants no other. */
    boolean ofHeld(AccountId family) {
        Instant now = systemClock.instant();
        Optional<LostNumber> waiting = requests.findUnsettled(family).filter(request -> request.isOpen(now));
        waiting.ifPresent(request -> {
            events.publishEvent(request.stop(now));
            requests.save(request);
        });
        return waiting.isPresent();
    }
}
