package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** Knows what rests on a season. Features below seasons implement it for what they own. */
@NamedInterface("api")
public interface SeasonReliance {

    /** Whether anything names the season: then it is not taken back. */
    boolean names(SeasonId season);
}
