package cn.sunshine.enrollment.catchment.service;

/** What is wrong with a line of a list of divisions. */
public enum DivisionFault {
    HEADING,
    CELLS,
    CODE,
    NAME,
    /** The parent is no code, or the division does not lie inside it. */
    PARENT,
    REPEATED,
    /** There is no line below the heading. */
    EMPTY
}
