package cn.sunshine.enrollment.season.web;

/** What can be wrong with the times of a phase as typed, although each is a date and a time. */
enum PhaseFault {
    ENDS_TOO_EARLY,
    /** More than a year away from the season's: a year mistyped. */
    OUTSIDE_THE_SEASON,
    ANSWER_HOURS
}
