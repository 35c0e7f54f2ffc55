package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.AccountStatus;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.CodeUse;
import cn.sunshine.enrollment.identity.CounterCheck;
import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LostNumber;
import cn.sunshine.enrollment.identity.LostNumberCodeRefused;
import cn.sunshine.enrollment.identity.LostNumberCodeSent;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberReported;
import cn.sunshine.enrollment.identity.LostNumbers;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

/**
 * The first officer, with the family at the counter: he saw its paper, and it reads out the code that came to its new phone.
 * That the family has an application in his district, the caller has checked.
 */
@Service
public class LostNumberReporting {

    private final Accounts accounts;
    private final LostNumbers requests;
    private final LostNumberCells cells;
    private final NumberHandover handover;
    private final CounterOfficers officers;
    private final PhoneCodes codes;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;
    private final Duration lifetime;

    LostNumberReporting(
            Accounts accounts,
            LostNumbers requests,
            LostNumberCells cells,
            NumberHandover handover,
            CounterOfficers officers,
            PhoneCodes codes,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock,
            IdentityProperties properties) {
        this.accounts = accounts;
        this.requests = requests;
        this.cells = cells;
        this.handover = handover;
        this.officers = officers;
        this.codes = codes;
        this.transaction = transaction;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
        this.lifetime = properties.lostNumber().lifetime();
    }

    /**
     * Sends a code to the new number, good for this family's request alone.
     *
     * @param source the network address that asks; kept as a keyed hash
     * @return whether one was sent; not, where the one of a moment ago is still to be typed
     * @throws IdentityRefusedException it is the number so far, a request waits already, or the officer is partial; or too
     *     soon, too often, or not sent
     */
    public boolean requestCode(DistrictId district, AccountId family, PhoneNumber wanted, SignedIn by, String source) {
        transaction.executeWithoutResult(
                status -> requireReportable(family(accounts.findById(family), family), district, wanted, by));
        CodeUse use = CodeUse.toReplaceLostNumber(family);
        try {
            codes.send(wanted, source, use, new LostNumberCodeSent(district, family));
            return true;
        } catch (IdentityRefusedException refused) {
            if (refused.reason() == IdentityRefusal.CODE_TOO_SOON && codes.isAwaited(wanted, use)) {
                return false;
            }
            throw refused;
        }
    }

    /**
     * Puts the request before a second officer. A wrong code must be counted although the caller is refused, so the refusal
     * is thrown after the transaction.
     *
     * @throws IdentityRefusedException a wrong, used, dead or expired code; after a right one, that an account on which
     *     something hangs has the number; and as {@link #requestCode}
     */
    public LostNumberId report(
            DistrictId district, AccountId family, PhoneNumber wanted, String code, IdentityPaper paper, SignedIn by) {
        Outcome outcome = transaction.execute(status -> tryToReport(district, family, wanted, code, paper, by));
        return Objects.requireNonNull(outcome).orRefuse();
    }

    private Outcome tryToReport(
            DistrictId district, AccountId family, PhoneNumber wanted, String code, IdentityPaper paper, SignedIn by) {
        Account account = family(accounts.findLockedById(family), family);
        requireReportable(account, district, wanted, by);
        if (!codes.redeem(wanted, code, CodeUse.toReplaceLostNumber(family))) {
            return failed(district, family, IdentityRefusal.CODE_REFUSED);
        }
        if (!handover.isToBeHad(wanted)) {
            return failed(district, family, IdentityRefusal.PHONE_TAKEN);
        }
        return new Outcome(store(district, family, wanted, paper, by), null);
    }

    private LostNumberId store(
            DistrictId district, AccountId family, PhoneNumber wanted, IdentityPaper paper, SignedIn by) {
        Instant now = systemClock.instant();
        forgetOverdue(family, now);
        LostNumberId id = new LostNumberId(ids.generateId());
        CounterCheck check = new CounterCheck(paper, by.id(), now);
        requests.save(LostNumber.report(id, district, family, cells.seal(id, wanted), check, now.plus(lifetime)));
        events.publishEvent(new LostNumberReported(district, id, family, paper));
        return id;
    }

    /** One that ran out, and that nobody has cleared away yet, makes room. */
    private void forgetOverdue(AccountId family, Instant now) {
        requests.findUnsettled(family).ifPresent(overdue -> {
            events.publishEvent(overdue.expire(now));
            requests.save(overdue);
            requests.flush();
        });
    }

    private void requireReportable(Account family, DistrictId district, PhoneNumber wanted, SignedIn by) {
        officers.require(by, district);
        officers.requireImpartial(by, family, wanted);
        if (handover.hasNow(family, wanted)) {
            throw new IdentityRefusedException(IdentityRefusal.PHONE_UNCHANGED);
        }
        Instant now = systemClock.instant();
        if (requests.findUnsettled(family.id())
                .filter(request -> request.isOpen(now))
                .isPresent()) {
            throw new IdentityRefusedException(IdentityRefusal.LOST_NUMBER_OPEN);
        }
    }

    private Outcome failed(DistrictId district, AccountId family, IdentityRefusal reason) {
        events.publishEvent(new LostNumberCodeRefused(district, family));
        return new Outcome(null, reason);
    }

    private static Account family(Optional<Account> found, AccountId id) {
        return found.filter(
                        account -> account.kind() == AccountKind.GUARDIAN && account.status() == AccountStatus.ACTIVE)
                .orElseThrow(() -> new OutOfReachException(id));
    }

    /** What is thrown as a refusal only once the transaction is committed. */
    private record Outcome(
            @Nullable LostNumberId request, @Nullable IdentityRefusal refusal) {

        LostNumberId orRefuse() {
            if (refusal != null) {
                throw new IdentityRefusedException(refusal);
            }
            return Objects.requireNonNull(request);
        }
    }
}
