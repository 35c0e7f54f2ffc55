package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;

/**
 * A school as other features and pages see it.
 *
 * @param version another one after each change
 */
public record SchoolSummary(
        SchoolId id,
        DistrictId district,
        SchoolCode code,
        Stage stage,
        SchoolNature nature,
        Affiliation affiliation,
        SchoolProfile profile,
        int version) {

    static SchoolSummary of(School school) {
        return new SchoolSummary(
                school.id(),
                school.district(),
                school.code(),
                school.stage(),
                school.nature(),
                school.affiliation(),
                school.profile(),
                school.state());
    }
}
