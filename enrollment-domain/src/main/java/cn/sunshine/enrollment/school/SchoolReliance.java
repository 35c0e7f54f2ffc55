package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** Knows what rests on a school. Features below schools implement it for what they own. */
@NamedInterface("api")
public interface SchoolReliance {

    /** Whether anything of any season names the school: then it stays what it was registered as. */
    boolean names(SchoolId school);

    /** Whether homes belong to the school in the season: then it cannot stay away from it. */
    default boolean assigns(SchoolId school, SeasonId season) {
        return false;
    }
}
