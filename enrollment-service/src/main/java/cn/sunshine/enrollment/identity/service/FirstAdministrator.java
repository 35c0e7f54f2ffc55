package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.RoleGranted;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.StaffAccountCreated;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.service.LockKey;
import cn.sunshine.enrollment.shared.service.TransactionLock;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Makes the one administrator that no administrator can make: the operator of the installation does, once. */
@Service
public class FirstAdministrator {

    /** Two operators at once would both find that there is none. */
    private static final LockKey ONE_AT_A_TIME = LockKey.onlyOne("first-administrator");

    private final Accounts accounts;
    private final AccountCells cells;
    private final Secrets secrets;
    private final PasswordHashing hashing;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;
    private final TransactionLock lock;

    FirstAdministrator(
            Accounts accounts,
            AccountCells cells,
            Secrets secrets,
            PasswordHashing hashing,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock,
            TransactionLock lock) {
        this.accounts = accounts;
        this.cells = cells;
        this.secrets = secrets;
        this.hashing = hashing;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
        this.lock = lock;
    }

    /** @throws IdentityRefusedException if there is an administrator, of a district or of all */
    @Transactional
    public NewPassword create(LoginName login, PersonName name) {
        lock.hold(ONE_AT_A_TIME);
        if (accounts.countHolders(Role.DISTRICT_ADMINISTRATOR) > 0) {
            throw new IdentityRefusedException(IdentityRefusal.ADMINISTRATOR_EXISTS);
        }
        String password = secrets.oneTimePassword();
        AccountId id = new AccountId(ids.generateId());
        Account account =
                Account.staff(id, login, cells.seal(id, name), null, hashing.hash(password), systemClock.instant());
        ScopedRole role = ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR);
        account.grant(new RoleGrantId(ids.generateId()), role, null, systemClock.instant());
        accounts.save(account);
        events.publishEvent(new StaffAccountCreated(id));
        events.publishEvent(new RoleGranted(id, role));
        return new NewPassword(id, password);
    }
}
