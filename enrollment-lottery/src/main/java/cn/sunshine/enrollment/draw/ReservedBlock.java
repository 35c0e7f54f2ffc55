package cn.sunshine.enrollment.draw;

/**
 * Seats of a school that are kept for a category of applicants.
 *
 * @param category as in column {@code categories} of the roll
 * @param seats at least 1
 * @param vacancy what becomes of a seat that the category leaves empty
 */
public record ReservedBlock(SchoolCode school, String category, int seats, Vacancy vacancy) {

    /** What becomes of a reserved seat that nobody of the category takes. */
    public enum Vacancy {
        /** It is given to others at the end. */
        SOFT,
        /** It stays empty. */
        HARD
    }
}
