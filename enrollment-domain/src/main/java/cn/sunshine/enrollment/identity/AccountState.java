package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Whose account it is and whether it may be used: what each of the account's verbs asks first. */
@HashedWithOwner
@Embeddable
class AccountState {

    @Enumerated(EnumType.STRING)
    private AccountKind kind;

    @Enumerated(EnumType.STRING)
    private AccountStatus status = AccountStatus.ACTIVE;

    @SuppressWarnings("NullAway.Init")
    protected AccountState() {}

    AccountState(AccountKind kind) {
        this.kind = kind;
    }

    /** It never comes back. */
    void close() {
        requireFamily();
        status = AccountStatus.CLOSED;
    }

    void disable() {
        requireNotClosed();
        status = AccountStatus.DISABLED;
    }

    void enable() {
        requireNotClosed();
        status = AccountStatus.ACTIVE;
    }

    void requireFamily() {
        if (kind != AccountKind.GUARDIAN) {
            throw new IdentityRefusedException(IdentityRefusal.NOT_A_FAMILY);
        }
        requireNotClosed();
    }

    void requireStaff() {
        if (kind != AccountKind.STAFF) {
            throw new IdentityRefusedException(IdentityRefusal.NOT_STAFF);
        }
    }

    private void requireNotClosed() {
        if (status == AccountStatus.CLOSED) {
            throw new IdentityRefusedException(IdentityRefusal.ACCOUNT_CLOSED);
        }
    }

    boolean isActive() {
        return status == AccountStatus.ACTIVE;
    }

    AccountKind kind() {
        return kind;
    }

    AccountStatus status() {
        return status;
    }
}
