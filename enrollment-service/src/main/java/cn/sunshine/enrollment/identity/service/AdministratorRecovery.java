package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountEnabled;
import cn.sunshine.enrollment.identity.AccountStatus;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.PasswordReset;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SecondFactorReset;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an administrator in again whom no other administrator can: the first one whose password was never read, the only one
 * whose telephone is lost. The operator of the installation does, who could change the database anyway; so it is on record.
 */
@Service
public class AdministratorRecovery {

    private final Accounts accounts;
    private final Secrets secrets;
    private final PasswordHashing hashing;
    private final ApplicationEventPublisher events;

    AdministratorRecovery(
            Accounts accounts, Secrets secrets, PasswordHashing hashing, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.hashing = hashing;
        this.events = events;
    }

    /**
     * Gives a one-time password, forgets the second factor, lifts lock and disablement, and ends every session.
     *
     * @throws IdentityRefusedException unless an administrator has this login name
     */
    @Transactional
    public NewPassword recover(LoginName login) {
        String password = secrets.oneTimePassword();
        PasswordHash hash = hashing.hash(password);
        Account account = administrator(login);
        AccountId id = account.id();
        if (account.totpSecret().isPresent()) {
            events.publishEvent(new SecondFactorReset(id));
        }
        if (account.status() == AccountStatus.DISABLED) {
            events.publishEvent(new AccountEnabled(id));
        }
        account.readmit(hash);
        accounts.save(account);
        events.publishEvent(new PasswordReset(id));
        return new NewPassword(id, password);
    }

    private Account administrator(LoginName login) {
        return accounts.findByLoginName(login)
                .flatMap(found -> accounts.findLockedById(found.id()))
                .filter(AdministratorRecovery::isAdministrator)
                .orElseThrow(() -> new IdentityRefusedException(IdentityRefusal.NOT_AN_ADMINISTRATOR));
    }

    private static boolean isAdministrator(Account account) {
        return account.grants().stream().anyMatch(held -> held.role().role() == Role.DISTRICT_ADMINISTRATOR);
    }
}
