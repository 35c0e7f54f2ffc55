package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.audit.ChainVerdict;
import cn.sunshine.enrollment.audit.service.ChainOnDisk;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the database holds after a storm, beside what the families hold. */
record Aftermath(Storm storm) {

    /** Receipts that the database knows nothing of, or tells differently. */
    List<Receipt> lost() {
        Set<String> kept = new HashSet<>(rows("""
            select concat_ws(' ', application.id, number, digest)
            from application join application_submission on application_id = application.id
            where status <> 'DRAFT'\
            """));
        return storm.receipts().stream()
                .filter(receipt ->
                        !kept.contains(String.join(" ", receipt.application(), receipt.number(), receipt.digest())))
                .toList();
    }

    /** Children with two live applications, applications with two submissions, numbers that two children were given. */
    List<String> doubled() {
        List<String> children = rows("""
            select 'child of ' || min(id::text) from application where status not in ('DRAFT', 'WITHDRAWN')
            group by identity_index having count(*) > 1\
            """);
        List<String> submissions = rows("""
            select 'application ' || application_id from application_submission
            group by application_id having count(*) > 1\
            """);
        List<String> numbers = storm.receipts().stream().map(Receipt::number).toList();
        Stream<String> shared = numbers.stream().filter(number -> Collections.frequency(numbers, number) > 1);
        return Stream.of(children.stream(), submissions.stream(), shared)
                .flatMap(found -> found)
                .toList();
    }

    /** The applications that were submitted during the storm. */
    Set<String> submitted() {
        Set<String> submitted = new HashSet<>(rows(Storm.SUBMITTED));
        submitted.removeAll(storm.submittedBefore());
        return submitted;
    }

    /**
     * Submissions of which the reviewers do not see what the families see, with what the registry says of their events and
     * of whoever redelivers. A family that withdrew before its case was opened has none, and needs none.
     */
    List<String> unknownToReviewers() {
        return rows("""
            select concat_ws(' ', application_id, application.status, 'case', review_case.status, listener_id, event.status,
                             publication_date, completion_attempts, last_resubmission_date,
                             'redelivery due', execution_time, 'picked', picked_by, last_heartbeat)
            from application_submission
            join application on application.id = application_id
            left join review_case using (application_id)
            left join event_publication as event on serialized_event like '%' || application_id || '%'
            left join scheduled_tasks on task_name = 'event-redelivery'
            where case application.status when 'WITHDRAWN' then review_case.status <> 'CLOSED'
                                          else coalesce(review_case.status, 'CLOSED') = 'CLOSED' end\
            """);
    }

    /** Submissions without their one audit entry, and entries without their submission. */
    List<String> unmatched() {
        return rows("""
            select concat_ws(' ', application_id, subject_id, entries)
            from application_submission
            full join (select subject_id, details::json ->> 'digest' as entered, count(*) as entries
                       from audit_entry where action = 'registration.submit' group by 1, 2) as entry
                on subject_id = application_id::text and entered = digest
            where application_id is null or entries is distinct from 1\
            """);
    }

    List<ChainVerdict> chains() {
        return storm.ask(jdbc -> new ChainOnDisk(jdbc).verdicts());
    }

    private List<String> rows(String sql) {
        return storm.ask(jdbc -> jdbc.sql(sql).query(String.class).list());
    }
}
