package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.AccountDisabled;
import cn.sunshine.enrollment.identity.AccountEnabled;
import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.OwnPhoneNoted;
import cn.sunshine.enrollment.identity.PasswordHash;
import cn.sunshine.enrollment.identity.PasswordReset;
import cn.sunshine.enrollment.identity.RoleGrantId;
import cn.sunshine.enrollment.identity.RoleGranted;
import cn.sunshine.enrollment.identity.RoleRevoked;
import cn.sunshine.enrollment.identity.SchoolDirectory;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SecondFactorReset;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.StaffAccountCreated;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * What an administrator does with the accounts of officers, within his own reach and never with his own account: so the
 * last administrator cannot lock everybody out, and nobody gives himself a role. His account is locked with the one that he
 * changes: of two who disable each other at once, the second is nobody by the time that he is heard.
 */
@Service
@Transactional
public class StaffAdministration {

    private static final String ONE_PER_LOGIN = "account_login_name_key";

    private final Accounts accounts;
    private final AccountCells cells;
    private final Secrets secrets;
    private final PasswordHashing hashing;
    private final SchoolDirectory schools;
    private final ApplicationEventPublisher events;
    private final IdGenerator ids;
    private final Clock systemClock;

    StaffAdministration(
            Accounts accounts,
            AccountCells cells,
            Secrets secrets,
            PasswordHashing hashing,
            SchoolDirectory schools,
            ApplicationEventPublisher events,
            IdGenerator ids,
            Clock systemClock) {
        this.accounts = accounts;
        this.cells = cells;
        this.secrets = secrets;
        this.hashing = hashing;
        this.schools = schools;
        this.events = events;
        this.ids = ids;
        this.systemClock = systemClock;
    }

    /** @throws IdentityRefusedException if the login name is taken */
    public NewPassword create(CreateStaff command, SignedIn by) {
        requireReach(by, command.home());
        if (accounts.existsByLoginName(command.login())) {
            throw new IdentityRefusedException(IdentityRefusal.LOGIN_NAME_TAKEN);
        }
        String password = secrets.oneTimePassword();
        AccountId id = new AccountId(ids.generateId());
        Account account = Account.staff(
                id,
                command.login(),
                cells.seal(id, command.name()),
                command.home(),
                hashing.hash(password),
                systemClock.instant());
        account.noteOwnPhone(cells.index(command.ownPhone()));
        requireStill(by, accounts.findLockedById(by.id()).stream());
        saveNew(account);
        events.publishEvent(new StaffAccountCreated(id));
        return new NewPassword(id, password);
    }

    /** The unique index has the last word: a button pressed twice asks twice at once. */
    private void saveNew(Account account) {
        try {
            accounts.save(account);
            accounts.flush();
        } catch (DataIntegrityViolationException broken) {
            if (!String.valueOf(broken.getMessage()).contains(ONE_PER_LOGIN)) {
                throw broken;
            }
            throw new IdentityRefusedException(IdentityRefusal.LOGIN_NAME_TAKEN);
        }
    }

    /** @throws IdentityRefusedException if the school is not the district's or the roles must not stand together */
    public void grant(AccountId target, ScopedRole role, SignedIn by) {
        requireReach(by, role.district());
        Account account = load(target, by);
        requireSchoolOfDistrict(role);
        account.grant(new RoleGrantId(ids.generateId()), role, by.id(), systemClock.instant());
        accounts.save(account);
        events.publishEvent(new RoleGranted(target, role));
    }

    public void revoke(AccountId target, RoleGrantId grant, SignedIn by) {
        Account account = load(target, by);
        account.revoke(grant).ifPresent(taken -> {
            requireReach(by, taken.role().district());
            accounts.save(account);
            events.publishEvent(new RoleRevoked(target, taken.role()));
        });
    }

    /** For an officer who has another mobile number, or whose number was not asked for yet. */
    public void noteOwnPhone(AccountId target, PhoneNumber phone, SignedIn by) {
        Account account = loadWhole(target, by);
        account.noteOwnPhone(cells.index(phone));
        accounts.save(account);
        events.publishEvent(new OwnPhoneNoted(target));
    }

    public void disable(AccountId target, SignedIn by) {
        Account account = loadWhole(target, by);
        account.disable();
        accounts.save(account);
        events.publishEvent(new AccountDisabled(target));
    }

    public void enable(AccountId target, SignedIn by) {
        Account account = loadWhole(target, by);
        account.enable();
        accounts.save(account);
        events.publishEvent(new AccountEnabled(target));
    }

    public NewPassword resetPassword(AccountId target, SignedIn by) {
        String password = secrets.oneTimePassword();
        PasswordHash hash = hashing.hash(password);
        Account account = loadWhole(target, by);
        account.resetPassword(hash);
        accounts.save(account);
        events.publishEvent(new PasswordReset(target));
        return new NewPassword(target, password);
    }

    /** For an officer who lost the device. */
    public void resetSecondFactor(AccountId target, SignedIn by) {
        Account account = loadWhole(target, by);
        account.resetSecondFactor();
        accounts.save(account);
        events.publishEvent(new SecondFactorReset(target));
    }

    /** For what changes the account itself, and so serves every role that it holds, wherever that is. */
    private Account loadWhole(AccountId target, SignedIn by) {
        Account account = load(target, by);
        account.grants().forEach(held -> requireReach(by, held.role().district()));
        return account;
    }

    private Account load(AccountId target, SignedIn by) {
        List<Account> both = accounts.lockAll(List.of(target.value(), by.id().value()));
        Account account = both.stream()
                .filter(found -> found.id().equals(target) && found.kind() == AccountKind.STAFF)
                .findFirst()
                .orElseThrow(() -> new OutOfReachException(target));
        requireReach(by, account.homeDistrict().orElse(null));
        if (target.equals(by.id())) {
            throw new IdentityRefusedException(IdentityRefusal.NOT_TO_ONESELF);
        }
        requireStill(by, both.stream());
        return account;
    }

    /** Another administrator may have disabled him, or taken his role, since his roles were read. */
    private static void requireStill(SignedIn by, Stream<Account> locked) {
        locked.filter(found -> found.id().equals(by.id()) && !found.isStill(by)).forEach(gone -> {
            throw new OutOfReachException(gone.id());
        });
    }

    private void requireSchoolOfDistrict(ScopedRole role) {
        SchoolId school = role.school();
        DistrictId district = role.district();
        if (school != null && (district == null || !schools.belongs(school, district))) {
            throw new IdentityRefusedException(IdentityRefusal.SCHOOL_OF_ANOTHER_DISTRICT);
        }
    }

    private static void requireReach(SignedIn by, @Nullable DistrictId place) {
        if (!by.administers(place)) {
            throw new OutOfReachException(place == null ? "the whole installation" : place);
        }
    }
}
