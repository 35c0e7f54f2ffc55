package cn.sunshine.enrollment.draw;

import java.util.Optional;

/**
 * A school on an applicant's list.
 *
 * @param tier the applicant's tier at this school, where tiers differ from school to school
 */
public record Choice(SchoolCode school, Optional<String> tier) {

    public static Choice of(SchoolCode school) {
        return new Choice(school, Optional.empty());
    }

    public static Choice of(SchoolCode school, String tier) {
        return new Choice(school, Optional.of(tier));
    }
}
