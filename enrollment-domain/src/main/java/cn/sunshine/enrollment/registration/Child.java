package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;

/**
 * A child as its guardian entered it: once, then used again for the next season or stage. A guardian has a child once; that
 * nobody else applies for the same child in the same year is kept by the applications.
 */
@Entity
public class Child {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ChildId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "guardian_id"))
    private AccountId guardian;

    @Embedded
    @AttributeOverride(name = "bytes", column = @Column(name = "identity_index"))
    private BlindIndex identityIndex;

    @Embedded
    private ChildFacts facts;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Child() {}

    private Child(ChildId id, AccountId guardian, BlindIndex identityIndex, ChildFacts facts) {
        this.id = id;
        this.guardian = guardian;
        this.identityIndex = identityIndex;
        this.facts = facts;
    }

    /** Enters a child. {@code identityIndex} is made of the canonical identity number. */
    public static Child enter(ChildId id, AccountId guardian, BlindIndex identityIndex, ChildFacts facts) {
        return new Child(id, guardian, identityIndex, facts);
    }

    /** Replaces what was entered. */
    public void correct(BlindIndex corrected, ChildFacts correctedFacts) {
        this.identityIndex = corrected;
        this.facts = correctedFacts;
    }

    public boolean isOf(AccountId account) {
        return guardian.equals(account);
    }

    public ChildId id() {
        return id;
    }

    public AccountId guardian() {
        return guardian;
    }

    public BlindIndex identityIndex() {
        return identityIndex;
    }

    public ChildFacts facts() {
        return facts;
    }
}
