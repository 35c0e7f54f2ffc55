package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Shown;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many children a school may take in a season. Prohibition X01: nobody is enrolled without or above the plan, so a
 * plan freezes before its draw and cannot be changed afterwards, unless that draw is given up without an outcome.
 */
@Entity
public class EnrollmentPlan implements Shown {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlanId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private SchoolId school;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "enrollment_plan_version", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "number")
    private List<PlanVersion> versions = new ArrayList<>();

    private boolean frozen;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected EnrollmentPlan() {}

    private EnrollmentPlan(PlanId id, SchoolId school, SeasonId season) {
        this.id = id;
        this.school = school;
        this.season = season;
    }

    public static EnrollmentPlan open(PlanId id, SchoolId school, SeasonId season) {
        return new EnrollmentPlan(id, school, season);
    }

    /** Approves the plan, or a change of it, which from now on is the one in force. */
    public void approve(SeatCount seats, SeatCount bundleSeats, AccountId by, Instant at, String reason) {
        if (frozen) {
            throw PlanRefusedException.of(PlanRefusal.FROZEN, id);
        }
        if (reason.isBlank()) {
            throw PlanRefusedException.of(PlanRefusal.WITHOUT_REASON, id);
        }
        versions.add(new PlanVersion(seats, bundleSeats, by, at, reason.strip()));
    }

    @Override
    public int state() {
        return approvals();
    }

    /** Of a frozen plan nothing that is newer would help. */
    @Override
    public PlanRefusedException changedMeanwhile() {
        return PlanRefusedException.of(frozen ? PlanRefusal.FROZEN : PlanRefusal.CHANGED_MEANWHILE, id);
    }

    /** Nothing changes any more: the draw speaks of these seats. Freezing twice is no harm. */
    public void freeze() {
        if (versions.isEmpty()) {
            throw PlanRefusedException.of(PlanRefusal.NOT_APPROVED, id);
        }
        frozen = true;
    }

    /** The draw that spoke of these seats was given up: what was wrong with them is put right before the next. */
    public void unfreeze() {
        frozen = false;
    }

    public PlanId id() {
        return id;
    }

    public SchoolId school() {
        return school;
    }

    public SeasonId season() {
        return season;
    }

    public boolean isFrozen() {
        return frozen;
    }

    public SeatCount seats() {
        return versions.isEmpty() ? SeatCount.NONE : inForce().seats();
    }

    public SeatCount bundleSeats() {
        return versions.isEmpty() ? SeatCount.NONE : inForce().bundleSeats();
    }

    /** Whether the plan in force is what this officer asks for, as after a button that was pressed twice. */
    public boolean isApproved(SeatCount seats, SeatCount bundleSeats, AccountId by, String reason) {
        return !versions.isEmpty()
                && inForce().seats().equals(seats)
                && inForce().bundleSeats().equals(bundleSeats)
                && inForce().approvedBy().equals(by)
                && inForce().reason().equals(reason.strip());
    }

    /** How often it was approved, changes included. */
    public int approvals() {
        return versions.size();
    }

    /** Since when the season's plan has been public; empty before it is approved. */
    public Optional<Instant> approvedSince() {
        return versions.stream().findFirst().map(PlanVersion::approvedAt);
    }

    /** When the plan in force took the place of another; empty while it is the first, or none is. */
    public Optional<Instant> changedAt() {
        return versions.size() < 2 ? Optional.empty() : Optional.of(inForce().approvedAt());
    }

    /** Every plan that was approved, the one in force last. */
    public List<PlanVersion> history() {
        return List.copyOf(versions);
    }

    private PlanVersion inForce() {
        return versions.get(versions.size() - 1);
    }
}
