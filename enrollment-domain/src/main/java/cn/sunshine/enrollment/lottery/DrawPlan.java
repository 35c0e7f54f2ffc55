package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;

/**
 * What a ceremony is about and who holds its secrets, fixed before anything else.
 *
 * @param notice how long its manifest is public before the dice are thrown
 */
public record DrawPlan(
        DrawNumber number,
        DistrictId district,
        SeasonId season,
        SchoolId school,
        int capacity,
        EntropySource source,
        DrawNotice notice,
        List<DrawOfficer> officers) {

    public DrawPlan {
        if (capacity < 0) {
            throw new IllegalArgumentException("negative capacity");
        }
        source.requireSentence();
        officers.forEach(DrawOfficer::requireTitle);
        if (!source.fixesWhatIsTyped()) {
            throw DrawRefusedException.of(DrawRefusal.FORM_NOT_FIXED, number);
        }
        officers = List.copyOf(officers);
    }
}
