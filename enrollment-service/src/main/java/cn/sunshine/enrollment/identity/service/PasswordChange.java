package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.PasswordChanged;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The owner sets a new password. Whoever has one must show it; every other session ends. */
@Service
public class PasswordChange {

    private final Accounts accounts;
    private final PersonalWords words;
    private final PasswordPolicy policy;
    private final PasswordHashing hashing;
    private final SignIns signIns;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    PasswordChange(
            Accounts accounts,
            PersonalWords words,
            PasswordPolicy policy,
            PasswordHashing hashing,
            SignIns signIns,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.words = words;
        this.policy = policy;
        this.hashing = hashing;
        this.signIns = signIns;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * @param old the password so far; only a guardian who never set one has none
     * @return how the account stands now; the caller's own session goes on under its stamp
     */
    public Standing change(AccountId id, @Nullable String old, String wanted) {
        Account account = accounts.findById(id).orElseThrow(() -> new OutOfReachException(id));
        refuseWrongOld(account, old);
        refuseIf(wanted.equals(old), IdentityRefusal.PASSWORD_UNCHANGED);
        policy.check(wanted, words.of(account));
        PasswordHash hash = hashing.hash(wanted);
        Standing standing = transaction.execute(status -> store(id, account.stamp(), hash));
        return Objects.requireNonNull(standing);
    }

    private void refuseWrongOld(Account account, @Nullable String old) {
        boolean first =
                account.kind() == AccountKind.GUARDIAN && account.passwordHash().isEmpty();
        if (!first) {
            boolean right = old != null && hashing.matches(old, account.passwordHash());
            refuseIf(!signIns.confirm(account.id(), right), IdentityRefusal.OLD_PASSWORD_WRONG);
        }
    }

    private Standing store(AccountId id, int stampSeen, PasswordHash hash) {
        Account account = accounts.findLockedById(id).orElseThrow(() -> new OutOfReachException(id));
        // somebody else changed it while the hash was being made: the old password was checked against another one
        refuseIf(account.stamp() != stampSeen, IdentityRefusal.OLD_PASSWORD_WRONG);
        account.changePassword(hash);
        accounts.save(account);
        events.publishEvent(new PasswordChanged(id));
        return new Standing(account.asSignedIn(), account.stamp(), account.mustChangePassword());
    }

    private static void refuseIf(boolean wrong, IdentityRefusal reason) {
        if (wrong) {
            throw new IdentityRefusedException(reason);
        }
    }
}
