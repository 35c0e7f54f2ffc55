package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.ChildId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One child in one seat, on somebody's authority. A child has at most one live placement in a season. */
@Entity
public class Placement {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlacementId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private SeatAccountId account;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "child_id"))
    private ChildId child;

    @Embedded
    private Authority authority;

    private Instant placedAt;

    private @Nullable Instant releasedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Placement() {}

    private Placement(PlacementId id, SeatAccount account, ChildId child, Authority authority, Instant at) {
        this.id = id;
        this.account = account.id();
        this.season = account.season();
        this.child = child;
        this.authority = authority;
        this.placedAt = at;
    }

    public static Placement place(PlacementId id, SeatAccount account, ChildId child, Authority authority, Instant at) {
        return new Placement(id, account, child, authority, at);
    }

    /** Gives the seat back. A seat is given back once. */
    public void release(Instant at) {
        if (releasedAt != null) {
            throw SeatRefusedException.of(SeatRefusal.ALREADY_RELEASED, id);
        }
        releasedAt = at;
    }

    public PlacementId id() {
        return id;
    }

    public SeatAccountId account() {
        return account;
    }

    public ChildId child() {
        return child;
    }

    public Authority authority() {
        return authority;
    }
}
