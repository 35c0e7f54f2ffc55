package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Affiliation;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;

/** Register a school. */
public record RegisterSchool(
        DistrictId district,
        SchoolCode code,
        Stage stage,
        SchoolNature nature,
        Affiliation affiliation,
        SchoolProfile profile) {

    /** Register a school of the district's own. */
    public RegisterSchool(
            DistrictId district, SchoolCode code, Stage stage, SchoolNature nature, SchoolProfile profile) {
        this(district, code, stage, nature, Affiliation.DISTRICT, profile);
    }
}
