package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One child on the roll of one draw. Everything but the lot is written when the roll is frozen and never changes; the
 * lot is written once, by the draw.
 */
@Entity
public class RollEntry {

    @EmbeddedId
    private RollEntryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "roll_number", updatable = false))
    private RollNumber number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "application_id", updatable = false))
    private ApplicationId application;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "child_id", updatable = false))
    private ChildId child;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "guardian_id", updatable = false))
    private AccountId guardian;

    @Column(updatable = false)
    private String privateLine;

    @Column(updatable = false)
    private String blind;

    @Embedded
    private @Nullable Lot lot;

    @SuppressWarnings("NullAway.Init")
    protected RollEntry() {}

    private RollEntry(RollEntryId id, Enlisted enlisted) {
        this.id = id;
        this.number = enlisted.number();
        this.application = enlisted.application();
        this.child = enlisted.child();
        this.guardian = enlisted.guardian();
        this.privateLine = enlisted.privateLine();
        this.blind = enlisted.blind();
    }

    public static RollEntry enlist(RollEntryId id, Enlisted enlisted) {
        return new RollEntry(id, enlisted);
    }

    /** Writes what the draw decided. */
    public void draw(Lot drawn) {
        if (lot != null) {
            throw DrawRefusedException.of(DrawRefusal.ALREADY_DRAWN, id);
        }
        lot = drawn;
    }

    public RollEntryId id() {
        return id;
    }

    public RollNumber number() {
        return number;
    }

    public ApplicationId application() {
        return application;
    }

    public ChildId child() {
        return child;
    }

    public AccountId guardian() {
        return guardian;
    }

    public String privateLine() {
        return privateLine;
    }

    public String blind() {
        return blind;
    }

    public Optional<Lot> lot() {
        return Optional.ofNullable(lot);
    }
}
