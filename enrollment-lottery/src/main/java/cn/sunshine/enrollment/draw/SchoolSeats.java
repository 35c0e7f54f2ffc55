package cn.sunshine.enrollment.draw;

/**
 * The seats that a draw gives out at a school.
 *
 * @param capacity 0 to 1,000,000
 */
public record SchoolSeats(SchoolCode school, int capacity) {

    /** More seats than any school has; guards against a slipped digit becoming a plan. */
    public static final int MAX_CAPACITY = 1_000_000;

    public SchoolSeats {
        if (capacity < 0 || capacity > MAX_CAPACITY) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_NUMBER,
                    Place.of("schools.csv").field("capacity"),
                    "expected 0 to " + MAX_CAPACITY);
        }
    }
}
