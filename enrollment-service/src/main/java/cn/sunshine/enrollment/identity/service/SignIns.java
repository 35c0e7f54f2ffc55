package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountLocked;
import cn.sunshine.enrollment.identity.AccountSignedIn;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.SignInFailed;
import cn.sunshine.enrollment.identity.SignInMethod;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The end of every way in: the account is locked against changes at the same time, asked whether it lets in, and success
 * or failure is kept and announced. A failure must be committed although the caller is refused, so the refusal is thrown
 * after the transaction.
 */
@Component
class SignIns {

    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock systemClock;
    private final IdentityProperties properties;

    SignIns(
            Accounts accounts,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock systemClock,
            IdentityProperties properties) {
        this.accounts = accounts;
        this.transaction = transaction;
        this.events = events;
        this.systemClock = systemClock;
        this.properties = properties;
    }

    /**
     * Lets the account in if {@code proof} holds for it.
     *
     * @param refusal what is said otherwise, whatever the cause
     */
    Standing complete(Optional<AccountId> id, SignInMethod method, IdentityRefusal refusal, Predicate<Account> proof) {
        return attempt(id, method, proof).orElseThrow(() -> new IdentityRefusedException(refusal));
    }

    /** The same for who takes part with a transaction of his own, which has to be committed before anybody is refused. */
    Optional<Standing> attempt(Optional<AccountId> id, SignInMethod method, Predicate<Account> proof) {
        return inTransaction(id, method, proof, account -> enter(account, method));
    }

    /** Counts a failure, or finds that a next step is due; nobody is signed in yet. */
    boolean precheck(Optional<AccountId> id, SignInMethod method, Predicate<Account> proof) {
        return inTransaction(id, method, proof, Account::id).isPresent();
    }

    /**
     * Whether who is in already, and wants another password or number, has shown the password so far. A wrong one counts as it
     * does at the door, and a locked account takes none: else a session left open would be the place to guess.
     *
     * @param failed what is put on record otherwise
     */
    boolean confirm(AccountId id, boolean right, Auditable failed) {
        Boolean confirmed = transaction.execute(status -> {
            Account account = accounts.findLockedById(id).orElseThrow(() -> new OutOfReachException(id));
            if (right && account.letsInBy(SignInMethod.PASSWORD, systemClock.instant())) {
                return true;
            }
            events.publishEvent(failed);
            count(account);
            return false;
        });
        return Boolean.TRUE.equals(confirmed);
    }

    private <T> Optional<T> inTransaction(
            Optional<AccountId> id, SignInMethod method, Predicate<Account> proof, Function<Account, T> success) {
        Optional<T> result = transaction.execute(status -> {
            Optional<Account> account = id.flatMap(accounts::findLockedById);
            if (account.isPresent()
                    && account.get().letsInBy(method, systemClock.instant())
                    && proof.test(account.get())) {
                return account.map(success);
            }
            fail(account, method);
            return Optional.empty();
        });
        return result == null ? Optional.empty() : result;
    }

    private Standing enter(Account account, SignInMethod method) {
        account.signIn(method, systemClock.instant());
        accounts.save(account);
        events.publishEvent(new AccountSignedIn(account.id(), method));
        return new Standing(account.asSignedIn(), account.stamp(), account.mustChangePassword());
    }

    private void fail(Optional<Account> tried, SignInMethod method) {
        events.publishEvent(new SignInFailed(tried.map(Account::id).orElse(null), method));
        tried.ifPresent(this::count);
    }

    private void count(Account tried) {
        if (tried.failToSignIn(properties.lockPolicy(), systemClock.instant())) {
            events.publishEvent(new AccountLocked(tried.id()));
        }
        accounts.save(tried);
    }
}
