package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.service.UndecidedApplication;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of what nobody has decided on. No personal data: which child it is, is known who is told the number.
 *
 * @param status a case that is on its way to the officers waits already
 * @param due until when, exclusive, the family corrects it or the officers decide, or null while nothing says so
 * @param overdue whether that is over
 * @param holder who has the case now, or null
 */
public record UndecidedCase(
        UndecidedApplication application,
        ReviewStatus status,
        @Nullable Instant due,
        boolean overdue,
        @Nullable AccountId holder) {}
