package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.CodeUse;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.PhoneChangeFailed;
import cn.sunshine.enrollment.identity.PhoneChanged;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A family changes the number that it signs in with, by a code sent to the new one. Whose a number is, is told to nobody but
 * who has just shown its code: until then a number of another account is dealt with as one that is free.
 */
@Service
public class PhoneChange {

    private final Accounts accounts;
    private final NumberHandover handover;
    private final LostNumberStop stop;
    private final PhoneCodes codes;
    private final PasswordHashing hashing;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PhoneChange(
            Accounts accounts,
            NumberHandover handover,
            LostNumberStop stop,
            PhoneCodes codes,
            PasswordHashing hashing,
            SignIns signIns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.handover = handover;
        this.stop = stop;
        this.codes = codes;
        this.hashing = hashing;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
    }

    /** @throws IdentityRefusedException if the password is not the account's, or the account is locked */
    public void showPassword(AccountId id, String password) {
        boolean right =
                hashing.matches(password, family(accounts.findById(id), id).passwordHash());
        if (!signIns.confirm(id, right, new PhoneChangeFailed(id))) {
            throw new IdentityRefusedException(IdentityRefusal.PASSWORD_WRONG);
        }
    }

    /**
     * Sends a code to the new number. Called for nobody but who has just shown a code to the number so far, or the password.
     *
     * @param source the network address that asks; kept as a keyed hash
     * @return whether one was sent; not, where the one of a moment ago is still to be typed
     * @throws IdentityRefusedException it is the number so far; or too soon, too often, or not sent
     */
    public boolean requestCode(AccountId id, PhoneNumber wanted, String source) {
        if (handover.hasNow(family(accounts.findById(id), id), wanted)) {
            throw new IdentityRefusedException(IdentityRefusal.PHONE_UNCHANGED);
        }
        try {
            codes.send(wanted, source, CodeUse.toChangePhone(id));
            return true;
        } catch (IdentityRefusedException refused) {
            if (refused.reason() == IdentityRefusal.CODE_TOO_SOON
                    && codes.isAwaited(wanted, CodeUse.toChangePhone(id))) {
                return false;
            }
            throw refused;
        }
    }

    /**
     * Changes the number. A wrong code must be counted although the caller is refused, so the refusal is thrown after the
     * transaction.
     *
     * @return how the account stands now: the caller's own session goes on under its stamp; empty where the number was
     *     changed to this one already, by a first press of the same button
     * @throws IdentityRefusedException a wrong, used, dead or expired code; after a right one, that another account has the
     *     number and keeps it, as something hangs on it
     */
    public Optional<Standing> change(AccountId id, PhoneNumber wanted, String code) {
        Outcome outcome;
        try {
            outcome = Objects.requireNonNull(transaction.execute(status -> tryToChange(id, wanted, code)));
        } catch (DataIntegrityViolationException broken) {
            OnePerPhone.require(broken);
            outcome = Objects.requireNonNull(transaction.execute(status -> failed(id, IdentityRefusal.PHONE_TAKEN)));
        }
        return outcome.orRefuse();
    }

    private Outcome tryToChange(AccountId id, PhoneNumber wanted, String code) {
        Account account = family(accounts.findLockedById(id), id);
        if (handover.hasNow(account, wanted)) {
            return new Outcome(null, null);
        }
        if (!codes.redeem(wanted, code, CodeUse.toChangePhone(id))) {
            return failed(id, IdentityRefusal.CODE_REFUSED);
        }
        if (!handover.isToBeHad(wanted)) {
            return failed(id, IdentityRefusal.PHONE_TAKEN);
        }
        return new Outcome(store(account, wanted), null);
    }

    private Standing store(Account account, PhoneNumber wanted) {
        handover.give(account, wanted, account::changePhone);
        codes.endChangesOfPhone(account.id());
        events.publishEvent(new PhoneChanged(account.id(), account.stamp()));
        stop.ofHeld(account.id());
        return new Standing(account.asSignedIn(), account.stamp(), account.mustChangePassword());
    }

    private Outcome failed(AccountId id, IdentityRefusal reason) {
        events.publishEvent(new PhoneChangeFailed(id));
        return new Outcome(null, reason);
    }

    private static Account family(Optional<Account> found, AccountId id) {
        return found.filter(account -> account.kind() == AccountKind.GUARDIAN)
                .orElseThrow(() -> new OutOfReachException(id));
    }

    /** What is thrown as a refusal only once the transaction is committed. */
    private record Outcome(
            @Nullable Standing standing, @Nullable IdentityRefusal refusal) {

        Optional<Standing> orRefuse() {
            if (refusal != null) {
                throw new IdentityRefusedException(refusal);
            }
            return Optional.ofNullable(standing);
        }
    }
}
