package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A role that an account holds, who gave it and when. Part of {@link Account}, which guards what may stand together. */
@Entity
@Table(name = "role_grant")
public class RoleGrant {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private RoleGrantId id;

    @Embedded
    private ScopedRole role;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "granted_by"))
    private @Nullable AccountId grantedBy;

    private Instant grantedAt;

    @SuppressWarnings("NullAway.Init")
    protected RoleGrant() {}

    private RoleGrant(RoleGrantId id, ScopedRole role, @Nullable AccountId grantedBy, Instant grantedAt) {
        this.id = id;
        this.role = role;
        this.grantedBy = grantedBy;
        this.grantedAt = grantedAt;
    }

    /** @param grantedBy the administrator, or null where the installation's operator made the first one */
    static RoleGrant of(RoleGrantId id, ScopedRole role, @Nullable AccountId grantedBy, Instant at) {
        if (!role.role().isGranted()) {
            throw new IdentityRefusedException(IdentityRefusal.ROLE_NOT_GRANTABLE);
        }
        return new RoleGrant(id, role, grantedBy, at);
    }

    /** Refuses {@code other} beside this grant, if both on one account would break the separation of duties. */
    void refuseBeside(ScopedRole other) {
        if (role.equals(other)) {
            throw new IdentityRefusedException(IdentityRefusal.ROLE_ALREADY_GRANTED);
        }
        if (role.role().excludes(other.role())) {
            throw new IdentityRefusedException(IdentityRefusal.DUTIES_MUST_BE_SEPARATE);
        }
    }

    public RoleGrantId id() {
        return id;
    }

    public ScopedRole role() {
        return role;
    }
}
