package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberStatus;
import cn.sunshine.enrollment.identity.LostNumbers;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Settles what nobody decided on in time, and forgets the number with it. It counted for nothing before already. */
@Service
public class LostNumberExpiry {

    private static final Limit AT_ONCE = Limit.of(200);

    private final Accounts accounts;
    private final LostNumbers requests;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock systemClock;

    LostNumberExpiry(
            Accounts accounts,
            LostNumbers requests,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock systemClock) {
        this.accounts = accounts;
        this.requests = requests;
        this.transaction = transaction;
        this.events = events;
        this.systemClock = systemClock;
    }

    /** Each in a transaction of its own: one that fails holds up no other. */
    public void expire() {
        Instant now = systemClock.instant();
        requests.findOverdue(now, AT_ONCE).forEach(id -> transaction.executeWithoutResult(status -> expire(id, now)));
    }

    private void expire(LostNumberId id, Instant now) {
        requests.accountOf(id)
                .flatMap(accounts::findLockedById)
                .flatMap(held -> requests.findLockedById(id))
                .filter(request -> isOverdue(request, now))
                .ifPresent(request -> {
                    events.publishEvent(request.expire(now));
                    requests.save(request);
                });
    }

    private static boolean isOverdue(LostNumber request, Instant now) {
        return request.settledAt().isEmpty() && request.status(now) == LostNumberStatus.EXPIRED;
    }
}
