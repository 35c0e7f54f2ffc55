package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.NumbersUsedUp;
import cn.sunshine.enrollment.registration.TooManyNumbersException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * About how many identity numbers an account may ask within any 24 hours. Each inquiry is kept in a transaction of its own,
 * whatever becomes of the caller's. They are counted in the database, those of an account one after the other: many forms at
 * once, on whichever nodes, are told no more than one after the other.
 */
@Component
class NumberAllowance {

    /** For how long an inquiry counts. */
    static final Duration DAY = Duration.ofDays(1);

    private final NumberInquiries inquiries;
    private final TransactionLock lock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;
    private final int perDay;

    NumberAllowance(
            NumberInquiries inquiries,
            TransactionLock lock,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock,
            RegistrationProperties properties) {
        this.inquiries = inquiries;
        this.lock = lock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
        this.perDay = properties.numbersPerDay();
    }

    /**
     * Takes one inquiry. That it is one too many is put on record once a day although the caller is refused, so the refusal is
     * thrown after the transaction.
     *
     * @return by which it is given back
     * @throws TooManyNumbersException if none is left
     */
    UUID take(AccountId guardian) {
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> tryToTake(guardian)));
        return outcome.orRefuse(guardian);
    }

    void giveBack(UUID inquiry) {
        transaction.executeWithoutResult(status -> inquiries.remove(inquiry));
    }

    private Outcome tryToTake(AccountId guardian) {
        lock.hold(LockKey.of("number-inquiry", guardian.value()));
        Instant now = systemClock.instant();
        List<Instant> asked = inquiries.of(guardian, now.minus(DAY));
        if (asked.size() >= perDay) {
            record(guardian, now);
            return new Outcome(null, leftAgain(asked.get(asked.size() - perDay)));
        }
        UUID inquiry = ids.generateId();
        inquiries.add(inquiry, guardian, now);
        return new Outcome(inquiry, null);
    }

    /** Once for as long as an inquiry counts: who asks on and on would make the audit log as long as it likes. */
    private void record(AccountId guardian, Instant now) {
        if (inquiries.noteRefusal(guardian, now.minus(DAY))) {
            events.publishEvent(new NumbersUsedUp(guardian));
        }
    }

    /** The full minute after, as it is told without seconds. */
    private static Instant leftAgain(Instant oldest) {
        return oldest.plus(DAY).truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
    }

    /** What is thrown as a refusal only once the transaction is committed. */
    private record Outcome(@Nullable UUID inquiry, @Nullable Instant again) {

        UUID orRefuse(AccountId guardian) {
            if (again != null) {
                throw TooManyNumbersException.until(again, guardian);
            }
            return Objects.requireNonNull(inquiry);
        }
    }
}
