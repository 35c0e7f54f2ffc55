package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.review.DecisionKind;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the queue. No personal data: whose case it is, an officer learns on the case's page, and that is recorded.
 *
 * @param number on the family's receipt, which it reads out on the telephone; it tells nothing of the child
 * @param overdue whether what was returned has not come back in time
 * @param holder who has the case now, or null
 * @param outcome what was decided in the end, or null before
 */
public record QueueRow(
        ReviewCaseId id,
        @Nullable ApplicationNumber number,
        SeasonId season,
        SchoolId school,
        ReviewStatus status,
        boolean resubmitted,
        boolean overdue,
        Instant waitingSince,
        @Nullable AccountId holder,
        @Nullable DecisionKind outcome) {

    QueueCursor cursor() {
        return new QueueCursor(resubmitted, waitingSince, id);
    }
}
