package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;

/**
 * What a case has to know of the application it is about.
 *
 * @param round which submission of the application it is, from 1
 */
public record CaseSubject(
        DistrictId district,
        SeasonId season,
        SchoolId school,
        ApplicationId application,
        AccountId guardian,
        int round) {}
