package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guardian's or an officer's account. A guardian is known by a phone number and may set a password; an officer has a
 * login name, a password, a second factor and roles. Its {@code stamp} moves whenever open sessions must end.
 */
@Entity
@Table(name = "account")
public class Account {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private AccountId id;

    @Embedded
    private AccountState state;

    @Embedded
    private @Nullable FamilyNumber number;

    @Embedded
    private @Nullable OfficerProfile officer;

    @Embedded
    private Password password = new Password();

    @Embedded
    private LockOut lock = new LockOut();

    @Embedded
    private Authenticator authenticator = new Authenticator();

    @Embedded
    private Sessions sessions = new Sessions();

    private Instant createdAt;

    @Version
    private int version;

    @Embedded
    private Grants grants = new Grants();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    private Account(AccountId id, AccountKind kind, Instant createdAt) {
        this.id = id;
        this.state = new AccountState(kind);
        this.createdAt = createdAt;
    }

    /** A guardian who has just shown that the phone is in his hands. */
    public static Account guardian(AccountId id, Sealed phone, BlindIndex phoneIndex, Instant at) {
        Account account = new Account(id, AccountKind.GUARDIAN, at);
        account.number = new FamilyNumber(phone, phoneIndex);
        return account;
    }

    /** An officer, with a password that somebody else has seen and that must therefore be changed. */
    public static Account staff(
            AccountId id, LoginName loginName, Sealed name, @Nullable DistrictId home, PasswordHash hash, Instant at) {
        Account account = new Account(id, AccountKind.STAFF, at);
        account.officer = new OfficerProfile(loginName, name, home);
        account.password.hand(hash);
        return account;
    }

    /**
     * Lets the account in, unless it does not let in by this method; what failed before is forgotten. An officer has one session:
     * each that began before this ends.
     */
    public void signIn(SignInMethod method, Instant at) {
        if (!letsInBy(method, at)) {
            throw new IdentityRefusedException(IdentityRefusal.SIGN_IN_REFUSED);
        }
        lock.lift();
        sessions.begin(at);
        if (kind() == AccountKind.STAFF) {
            sessions.endAll();
        }
    }

    /**
     * Whether a right secret would be enough now. A lock does not hold against a code sent to the owner's phone:
     * otherwise anybody could shut a family out by typing wrong passwords.
     */
    public boolean letsInBy(SignInMethod method, Instant at) {
        return state.isActive() && (method == SignInMethod.ONE_TIME_CODE || !isLocked(at));
    }

    /** Counts a wrong secret. @return whether this failure locked the account */
    public boolean failToSignIn(LockPolicy policy, Instant at) {
        return lock.fail(policy, at);
    }

    public boolean isLocked(Instant at) {
        return lock.holds(at);
    }

    /** A family has another number, which it has just shown to be in its hands; every open session ends. */
    public void changePhone(Sealed sealed, BlindIndex index) {
        state.requireFamily();
        number = new FamilyNumber(sealed, index);
        sessions.endAll();
    }

    /** Officers saw who the family is that lost its number, and perhaps its password with it: it comes in by a code only. */
    public void recover(Sealed sealed, BlindIndex index) {
        changePhone(sealed, index);
        password.remove();
        lock.lift();
    }

    /** Nothing hangs on it, and another account of the family takes its number; every open session ends. */
    public void close() {
        state.close();
        number = null;
        password.remove();
        sessions.endAll();
    }

    /** The owner's own new password; every open session ends. */
    public void changePassword(PasswordHash hash) {
        password.choose(hash);
        sessions.endAll();
    }

    /** A password set by an administrator: to be changed at once, and any lock is lifted. */
    public void resetPassword(PasswordHash hash) {
        state.requireStaff();
        password.hand(hash);
        lock.lift();
        sessions.endAll();
    }

    /** Keeps a secret for the second factor; it counts only once a code made from it was shown. */
    public void prepareSecondFactor(Sealed secret) {
        state.requireStaff();
        authenticator.prepare(secret);
    }

    /**
     * Takes a right code, once: a step that was used, or lies before one that was, is refused.
     *
     * @param step the number of the time step the code belongs to
     */
    public void acceptSecondFactor(long step) {
        authenticator.accept(step);
    }

    /** Whether a code of this time step would still be taken. */
    public boolean isFresh(long step) {
        return authenticator.isFresh(step);
    }

    /** The officer lost the device: the next sign-in enrols another one. */
    public void resetSecondFactor() {
        state.requireStaff();
        authenticator.forget();
        sessions.endAll();
    }

    /** The operator lets in again who lost the password or the device and has nobody above to ask. */
    public void readmit(PasswordHash hash) {
        resetPassword(hash);
        resetSecondFactor();
        enable();
    }

    /** Knows an officer's own mobile number again where it is a guardian's; the number itself is not kept. */
    public void noteOwnPhone(BlindIndex index) {
        state.requireStaff();
        officer = Objects.requireNonNull(officer).withOwnPhone(index);
    }

    public void disable() {
        state.disable();
        sessions.endAll();
    }

    public void enable() {
        state.enable();
    }

    /**
     * Gives a role.
     *
     * @param by the administrator, or null where the operator makes the installation's first one
     */
    public RoleGrant grant(RoleGrantId grantId, ScopedRole role, @Nullable AccountId by, Instant at) {
        state.requireStaff();
        if (id.equals(by)) {
            throw new IdentityRefusedException(IdentityRefusal.NOT_TO_ONESELF);
        }
        return grants.add(grantId, role, by, at);
    }

    /** Takes a role away. @return what was taken, or empty if it is not held (any more) */
    public Optional<RoleGrant> revoke(RoleGrantId grantId) {
        return grants.remove(grantId);
    }

    public AccountId id() {
        return id;
    }

    public AccountKind kind() {
        return state.kind();
    }

    public AccountStatus status() {
        return state.status();
    }

    public Optional<Sealed> phone() {
        return Optional.ofNullable(number).map(FamilyNumber::phone);
    }

    public Optional<BlindIndex> phoneIndex() {
        return Optional.ofNullable(number).map(FamilyNumber::phoneIndex);
    }

    public Optional<BlindIndex> ownPhoneIndex() {
        return Optional.ofNullable(officer).map(OfficerProfile::ownPhoneIndex);
    }

    public Optional<Sealed> name() {
        return Optional.ofNullable(officer).map(OfficerProfile::name);
    }

    public Optional<LoginName> loginName() {
        return Optional.ofNullable(officer).map(OfficerProfile::loginName);
    }

    public Optional<DistrictId> homeDistrict() {
        return Optional.ofNullable(officer).map(OfficerProfile::homeDistrict);
    }

    public Optional<PasswordHash> passwordHash() {
        return password.hash();
    }

    public Optional<Sealed> totpSecret() {
        return authenticator.secret();
    }

    public boolean hasSecondFactor() {
        return authenticator.isConfirmed();
    }

    public boolean mustChangePassword() {
        return password.mustChange();
    }

    public Optional<Instant> lastSignedInAt() {
        return sessions.lastBegunAt();
    }

    public int stamp() {
        return sessions.stamp();
    }

    public List<RoleGrant> grants() {
        return grants.all();
    }

    /** Whether it still lets in and holds every role that {@code who} acts by, as it did when that was read. */
    public boolean isStill(SignedIn who) {
        return state.isActive() && grants.roles().containsAll(who.grants());
    }

    public SignedIn asSignedIn() {
        return kind() == AccountKind.GUARDIAN ? SignedIn.guardian(id) : new SignedIn(id, kind(), grants.roles());
    }
}
