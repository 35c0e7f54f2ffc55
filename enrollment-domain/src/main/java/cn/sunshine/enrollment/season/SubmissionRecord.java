package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/**
 * Knows whether families have relied on what a season announced, and who of them still waits for a decision. Implemented
 * where applications are kept.
 */
@NamedInterface("api")
public interface SubmissionRecord {

    /** Whether an application was ever submitted in the season, whatever became of it. */
    boolean hasAny(SeasonId season);

    /** On how many applications of the season nobody has decided. */
    long undecided(SeasonId season);

    /** Whether a family has begun an application in the season, be it a draft. */
    boolean isBegun(SeasonId season);
}
