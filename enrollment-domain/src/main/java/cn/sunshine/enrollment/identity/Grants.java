package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.audit.HashedWithOwner;
import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles that an account holds; of duties that must be separate it holds one. */
@HashedWithOwner
@Embeddable
class Grants {

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private List<RoleGrant> held = new ArrayList<>();

    protected Grants() {}

    RoleGrant add(RoleGrantId id, ScopedRole role, @Nullable AccountId by, Instant at) {
        held.forEach(grant -> grant.refuseBeside(role));
        RoleGrant grant = RoleGrant.of(id, role, by, at);
        held.add(grant);
        return grant;
    }

    /** @return what was taken, or empty if it is not held (any more) */
    Optional<RoleGrant> remove(RoleGrantId id) {
        Optional<RoleGrant> taken =
                held.stream().filter(grant -> grant.id().equals(id)).findFirst();
        taken.ifPresent(held::remove);
        return taken;
    }

    List<RoleGrant> all() {
        return List.copyOf(held);
    }

    Set<ScopedRole> roles() {
        return held.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
    }
}
