package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.PasswordChangeFailed;
import cn.sunshine.enrollment.identity.PasswordChanged;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.PasswordReplaced;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The owner sets a new password. Whoever has one must show it, but for a guardian who has just come in by a code; every
 * other session ends.
 */
@Service
public class PasswordChange {

    private final Accounts accounts;
    private final PersonalWords words;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final SignIns signIns;
    private final PhoneCodes codes;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PasswordChange(
            Accounts accounts,
            PersonalWords words,
            PasswordPolicy policy,
            PasswordHashing hashing,
            SignIns signIns,
            PhoneCodes codes,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.words = words;
        this.policy = policy;
        this.hashing = hashing;
        this.signIns = signIns;
        this.codes = codes;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * @param stamp under which the caller's session stands: whoever changed the account since has ended it, however far it came
     * @param old the password so far; only a guardian who never set one has none
     * @return how the account stands now; the caller's own session goes on under its stamp
     */
    public Standing change(AccountId id, int stamp, @Nullable String old, String wanted) {
        Account account = account(id);
        refuseWrongOld(account, old);
        refuseIf(wanted.equals(old), IdentityRefusal.PASSWORD_UNCHANGED);
        return set(account, stamp, wanted, new PasswordChanged(id));
    }

    /**
     * Replaces a guardian's password that may be forgotten. An officer's is replaced by an administrator alone.
     *
     * <p>Called for nobody but who has just shown a code: the phone is in his hands, and it lets him in without any password.
     *
     * @return as {@link #change}
     */
    public Standing replace(AccountId id, int stamp, String wanted) {
        Account account = account(id);
        refuseIf(account.kind() != AccountKind.GUARDIAN, IdentityRefusal.OLD_PASSWORD_WRONG);
        return set(account, stamp, wanted, new PasswordReplaced(id));
    }

    private Account account(AccountId id) {
        return accounts.findById(id).orElseThrow(() -> new OutOfReachException(id));
    }

    private Standing set(Account account, int stamp, String wanted, Auditable happened) {
        policy.check(wanted, words.of(account));
        PasswordHash hash = hashing.hash(wanted);
        Standing standing = transaction.execute(status -> store(account.id(), stamp, hash, happened));
        return Objects.requireNonNull(standing);
    }

    private void refuseWrongOld(Account account, @Nullable String old) {
        boolean first =
                account.kind() == AccountKind.GUARDIAN && account.passwordHash().isEmpty();
        if (!first) {
            boolean right = old != null && hashing.matches(old, account.passwordHash());
            boolean confirmed = signIns.confirm(account.id(), right, new PasswordChangeFailed(account.id()));
            refuseIf(!confirmed, IdentityRefusal.OLD_PASSWORD_WRONG);
        }
    }

    private Standing store(AccountId id, int stamp, PasswordHash hash, Auditable happened) {
        Account account = accounts.findLockedById(id).orElseThrow(() -> new OutOfReachException(id));
        // somebody else changed it meanwhile: the old password was checked against another one, and the session is over
        refuseIf(account.stamp() != stamp, IdentityRefusal.OLD_PASSWORD_WRONG);
        account.changePassword(hash);
        accounts.save(account);
        codes.endChangesOfPhone(id);
        events.publishEvent(happened);
        return new Standing(account.asSignedIn(), account.stamp(), account.mustChangePassword());
    }

    private static void refuseIf(boolean wrong, IdentityRefusal reason) {
        if (wrong) {
            throw new IdentityRefusedException(reason);
        }
    }
}
