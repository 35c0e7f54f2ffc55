package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * The seats of one line of a plan. How many are taken is counted by the database itself, from the placements, under a
 * check that it never exceeds the capacity: no way through the application, and none around it, gives a seat twice.
 */
@Entity
public class SeatAccount {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private SeatAccountId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "season_id"))
    private SeasonId season;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "school_id"))
    private SchoolId school;

    @Enumerated(EnumType.STRING)
    private SeatLine line;

    private int capacity;

    @Column(insertable = false, updatable = false)
    private int taken;

    @SuppressWarnings("NullAway.Init")
    protected SeatAccount() {}

    private SeatAccount(SeatAccountId id, SeasonId season, SchoolId school, SeatLine line, int capacity) {
        this.id = id;
        this.season = season;
        this.school = school;
        this.line = line;
        this.capacity = capacity;
    }

    public static SeatAccount open(SeatAccountId id, SeasonId season, SchoolId school, SeatLine line, int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity");
        }
        return new SeatAccount(id, season, school, line, capacity);
    }

    /** Refuses to stand for another number of seats: a plan is frozen before its accounts are opened, and stays so. */
    public void requireCapacity(int seats) {
        if (capacity != seats) {
            throw SeatRefusedException.of(SeatRefusal.OTHER_CAPACITY, id);
        }
    }

    public SeatAccountId id() {
        return id;
    }

    public SeasonId season() {
        return season;
    }

    public SchoolId school() {
        return school;
    }

    public SeatLine line() {
        return line;
    }

    public int capacity() {
        return capacity;
    }

    public int taken() {
        return taken;
    }
}
