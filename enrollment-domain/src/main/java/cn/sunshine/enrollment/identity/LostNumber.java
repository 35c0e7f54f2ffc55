package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A family at the counter has lost its number and wants another: one officer saw its paper and that the new phone is in its
 * hands, another decides within some days, and meanwhile the family can stop it. The new number is forgotten at the end.
 */
@Entity
public class LostNumber {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private LostNumberId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "district_id"))
    private DistrictId district;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "phone"))
    private @Nullable Sealed phone;

    @Embedded
    private CounterCheck check;

    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private LostNumberStatus status = LostNumberStatus.OPEN;

    @Enumerated(EnumType.STRING)
    private @Nullable LostNumberDoubt doubt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable AccountId decidedBy;

    private @Nullable Instant settledAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LostNumber() {}

    private LostNumber(
            LostNumberId id,
            DistrictId district,
            AccountId account,
            Sealed phone,
            CounterCheck check,
            Instant expiresAt) {
        this.id = id;
        this.district = district;
        this.account = account;
        this.phone = phone;
        this.check = check;
        this.expiresAt = expiresAt;
    }

    /** @param phone the new number, whose code was just shown; sealed for this request's cell */
    public static LostNumber report(
            LostNumberId id,
            DistrictId district,
            AccountId account,
            Sealed phone,
            CounterCheck check,
            Instant expiresAt) {
        return new LostNumber(id, district, account, phone, check, expiresAt);
    }

    /** Another officer than the first approves; the caller gives the account its number. */
    public LostNumberApproved approve(AccountId by, Instant at) {
        decide(LostNumberStatus.APPROVED, by, at);
        return new LostNumberApproved(district, id, account);
    }

    public LostNumberRefused refuse(AccountId by, LostNumberDoubt why, Instant at) {
        decide(LostNumberStatus.REFUSED, by, at);
        doubt = why;
        return new LostNumberRefused(district, id, account, why);
    }

    /** The family has its number after all. */
    public LostNumberStopped stop(Instant at) {
        requireOpen(at);
        settle(LostNumberStatus.STOPPED, at);
        return new LostNumberStopped(district, id, account);
    }

    /** Its time is over. */
    public LostNumberExpired expire(Instant at) {
        if (status != LostNumberStatus.OPEN || isOpen(at)) {
            throw new IdentityRefusedException(IdentityRefusal.LOST_NUMBER_SETTLED);
        }
        settle(LostNumberStatus.EXPIRED, at);
        return new LostNumberExpired(district, id, account);
    }

    private void decide(LostNumberStatus decision, AccountId by, Instant at) {
        requireOpen(at);
        if (by.equals(check.by())) {
            throw new IdentityRefusedException(IdentityRefusal.LOST_NUMBER_OWN_REPORT);
        }
        settle(decision, at);
        decidedBy = by;
    }

    private void settle(LostNumberStatus end, Instant at) {
        status = end;
        settledAt = at;
        phone = null;
    }

    private void requireOpen(Instant at) {
        if (!isOpen(at)) {
            throw new IdentityRefusedException(IdentityRefusal.LOST_NUMBER_SETTLED);
        }
    }

    /** Whether it still waits for a decision at {@code at}. */
    public boolean isOpen(Instant at) {
        return status == LostNumberStatus.OPEN && at.isBefore(expiresAt);
    }

    /** As it is at {@code at}: what ran out has expired, whether or not that is noted yet. */
    public LostNumberStatus status(Instant at) {
        return status == LostNumberStatus.OPEN && !isOpen(at) ? LostNumberStatus.EXPIRED : status;
    }

    public LostNumberId id() {
        return id;
    }

    public DistrictId district() {
        return district;
    }

    public AccountId account() {
        return account;
    }

    /** The new number, as long as it waits. */
    public Optional<Sealed> phone() {
        return Optional.ofNullable(phone);
    }

    public CounterCheck check() {
        return check;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Optional<LostNumberDoubt> doubt() {
        return Optional.ofNullable(doubt);
    }

    public Optional<AccountId> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    public Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }
}
