package cn.sunshine.enrollment.review.service;

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
 * @param overdue whether what was returned has not come back in time
 * @param holder who has the case now, or null
 */
public record QueueRow(
        ReviewCaseId id,
        SeasonId season,
        SchoolId school,
        ReviewStatus status,
        boolean resubmitted,
        boolean overdue,
        Instant waitingSince,
        @Nullable AccountId holder) {

    QueueCursor cursor() {
        return new QueueCursor(resubmitted, waitingSince, id);
    }
}
