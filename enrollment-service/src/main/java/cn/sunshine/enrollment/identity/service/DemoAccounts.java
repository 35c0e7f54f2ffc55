package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.service.demo.DemoOfficer;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * Makes the accounts of a demo, with a password that everybody may know and an authenticator whose codes the demo's page
 * shows. It is not there in production, whatever is configured.
 */
@Service
@Profile("!production")
@ConditionalOnBooleanProperty("enrollment.demo.enabled")
@Transactional
public class DemoAccounts {

    private final Accounts accounts;
    private final AccountCells cells;
    private final Secrets secrets;
    private final PasswordHashing hashing;
    private final IdGenerator ids;
    private final Clock systemClock;

    DemoAccounts(
            Accounts accounts,
            AccountCells cells,
            Secrets secrets,
            PasswordHashing hashing,
            IdGenerator ids,
            Clock systemClock) {
        this.accounts = accounts;
        this.cells = cells;
        this.secrets = secrets;
        this.hashing = hashing;
        this.ids = ids;
        this.systemClock = systemClock;
    }

    /** Who signs in with a family's number while the demo is being filled is that family. */
    public AccountId guardian(PhoneNumber phone) {
        return accounts.findIdByPhoneIndex(cells.index(phone)).orElseGet(() -> newGuardian(phone));
    }

    private AccountId newGuardian(PhoneNumber phone) {
        AccountId id = new AccountId(ids.generateId());
        accounts.save(Account.guardian(id, cells.seal(id, phone), cells.index(phone), systemClock.instant()));
        return id;
    }

    /** The one password of all officers is hashed once: whoever waits for the demo does not wait for a dozen. */
    public PasswordHash password(String known) {
        return hashing.hash(known);
    }

    /** An officer who need not change the password and whose authenticator is enrolled. */
    public AccountId officer(DemoOfficer officer, PasswordHash password) {
        AccountId id = new AccountId(ids.generateId());
        Instant now = systemClock.instant();
        Account account =
                Account.staff(id, officer.login(), cells.seal(id, officer.name()), officer.home(), password, now);
        account.changePassword(password);
        account.prepareSecondFactor(cells.sealTotpSecret(id, secrets.totpSecret()));
        account.acceptSecondFactor(Totp.stepAt(now) - 2);
        account.grant(new RoleGrantId(ids.generateId()), officer.role(), null, now);
        accounts.save(account);
        return id;
    }

    /** The code that an officer's authenticator shows now. */
    @Transactional(readOnly = true)
    public Optional<String> codeOf(AccountId id) {
        return accounts.findById(id)
                .filter(account -> account.kind() == AccountKind.STAFF)
                .flatMap(cells::totpSecret)
                .map(secret -> new Totp(Base32.decode(secret)).code(Totp.stepAt(systemClock.instant())));
    }
}
