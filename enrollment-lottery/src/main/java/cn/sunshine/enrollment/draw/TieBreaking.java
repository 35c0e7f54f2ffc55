package cn.sunshine.enrollment.draw;

/** How many orders a draw over several schools has. */
public enum TieBreaking {
    /** One ticket per unit for all schools. */
    SINGLE,
    /** A ticket of its own at each school that the unit lists. */
    MULTIPLE
}
