package cn.sunshine.enrollment.draw.apportion;

/**
 * How the seats left by rounding are given. The figures and names are those of Balinski and Young, "Fair Representation"
 * (Yale University Press, 1982).
 */
public enum Method {
    /** Whole parts first, then one seat each to the largest remainders (最大余数法). More seats can cost a party one. */
    HAMILTON("hamilton"),
    /** Divisor method that rounds down; favours the large. */
    JEFFERSON("jefferson"),
    /** Divisor method that rounds at the half; favours neither. */
    WEBSTER("webster"),
    /** Divisor method that rounds at the geometric mean; everyone has a first seat. */
    HUNTINGTON("huntington"),
    /** Divisor method that rounds up; favours the small; everyone has a first seat. */
    ADAMS("adams"),
    /** Divisor method that rounds at the harmonic mean; everyone has a first seat. */
    DEAN("dean"),
    /** Balinski and Young's: by Jefferson's priorities, but nobody above the next whole number of its fair share. */
    QUOTA("quota"),
    /** Whole parts first, then one seat each by lot among those with a remainder (Harbin 2016). */
    FLOOR_LOTTERY("floor-lottery");

    private final String label;

    Method(String label) {
        this.label = label;
    }

    /** The name in files and on the command line. */
    public String label() {
        return label;
    }
}
