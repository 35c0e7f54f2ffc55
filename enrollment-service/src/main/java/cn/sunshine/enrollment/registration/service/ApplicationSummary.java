package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.CatchmentFinding;
import cn.sunshine.enrollment.registration.Correction;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application without personal data.
 *
 * @param school chosen so far
 * @param number given on the first submission; for the family, and for an officer whom it calls; never in public
 * @param catchment what the catchments said on the last submission
 * @param round how often it was submitted; each submission begins another round with the officers
 * @param resubmitted whether the latest submission answered a return for correction
 * @param returned the parts to correct, while returned
 * @param correctBy until when, while returned
 * @param enlisted whether the child is on a frozen roll, so that the family can no longer withdraw
 */
public record ApplicationSummary(
        ApplicationId id,
        DistrictId district,
        SeasonId season,
        ChildId child,
        AccountId guardian,
        ApplicationStatus status,
        @Nullable SchoolId school,
        @Nullable ApplicationNumber number,
        @Nullable CatchmentFinding catchment,
        int round,
        boolean resubmitted,
        Set<CorrectionItem> returned,
        @Nullable Instant correctBy,
        boolean enlisted) {

    static ApplicationSummary of(Application application) {
        return new ApplicationSummary(
                application.id(),
                application.district(),
                application.season(),
                application.applicant().child(),
                application.applicant().guardian(),
                application.status(),
                application.answers().school(),
                application.number(),
                application.filing().catchment(),
                application.filing().round(),
                application.isResubmitted(),
                application.returned().items(),
                application.returned().correction().map(Correction::deadline).orElse(null),
                application.isEnlisted());
    }
}
