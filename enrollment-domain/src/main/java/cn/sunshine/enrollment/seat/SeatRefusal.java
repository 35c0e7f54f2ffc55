package cn.sunshine.enrollment.seat;

import org.springframework.modulith.NamedInterface;

/** Why the ledger refuses to give or take a seat. */
@NamedInterface("api")
public enum SeatRefusal {
    NO_SEAT_LEFT,
    NO_LEDGER,
    /** The accounts were opened with another number of seats than the plan has. */
    OTHER_CAPACITY,
    ALREADY_PLACED,
    ALREADY_RELEASED
}
