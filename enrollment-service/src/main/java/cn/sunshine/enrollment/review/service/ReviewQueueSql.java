package cn.sunshine.enrollment.review.service;

import org.jspecify.annotations.Nullable;

/** The statements of the queue: one per list, in the queue's order, from a cursor on. Each runs over its own index. */
final class ReviewQueueSql {

    /** With the number of each row's application, as a page of a list is one statement however many rows it has. */
    private static final String ROWS = """
            select id, (select number from application where application.id = review_case.application_id) as number,
                   season_id, school_id, resubmitted, waiting_since, correct_by <= :seasonNow as overdue,
                   case when status = 'CLAIMED' and leased_until <= :now then 'OPEN' else status end as status,
                   case when leased_until > :now then claimed_by end as holder,
                   case when status = 'DECIDED' then
                     (select kind from review_decision where case_id = review_case.id order by number desc limit 1)
                   end as outcome
            from review_case
            where district_id = :district and %s
            """;

    private static final String BEHIND = " and (not resubmitted, waiting_since, id) > (:first, :since, :id)";

    private static final String IN_ORDER = " order by (not resubmitted), waiting_since, id limit :limit";

    /** Looks at every case of the district: the open reviews are read once for all, not once for each. */
    static final String COUNTS = """
            select count(*) filter (where status in ('OPEN', 'CLAIMED')) as waiting,
                   count(*) filter (where (status = 'OPEN' or leased_until <= :now)
                                        and season_id in (select season_id from review_window
                                                          where starts_at <= :seasonNow and ends_at > :seasonNow)) as free,
                   count(*) filter (where status in ('OPEN', 'CLAIMED')
                                        and season_id not in (select season_id from review_window
                                                              where starts_at <= :seasonNow and ends_at > :seasonNow)) as closed,
                   count(*) filter (where claimed_by = :officer and leased_until > :now) as mine,
                   count(*) filter (where status = 'RETURNED') as returned,
                   count(*) filter (where status = 'DECIDED') as decided,
                   (select count(*) from lost_number
                     where lost_number.district_id = :district and lost_number.status = 'OPEN'
                       and lost_number.expires_at > :now) as lost_numbers
            from review_case
            where district_id = :district
            """;

    private ReviewQueueSql() {}

    static String rows(ReviewQueue queue, @Nullable QueueCursor after) {
        return ROWS.formatted(condition(queue)) + (after == null ? "" : BEHIND) + IN_ORDER;
    }

    private static String condition(ReviewQueue queue) {
        return switch (queue) {
            case WAITING -> "status in ('OPEN', 'CLAIMED')";
            case MINE -> "claimed_by = :officer and leased_until > :now";
            case RETURNED -> "status = 'RETURNED'";
            case DECIDED -> "status = 'DECIDED'";
        };
    }
}
