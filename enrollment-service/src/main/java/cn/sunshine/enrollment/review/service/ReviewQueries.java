package cn.sunshine.enrollment.review.service;

import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.review.DecisionKind;
import cn.sunshine.enrollment.review.ReviewCase;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.ReviewCaseNotFoundException;
import cn.sunshine.enrollment.review.ReviewCases;
import cn.sunshine.enrollment.review.ReviewStatus;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What officers see of their district's cases. */
@Service
@Transactional(readOnly = true)
public class ReviewQueries {

    private final ReviewCases cases;
    private final ApplicationQueries applications;
    private final OpenReview review;
    private final JdbcClient jdbc;
    private final SeasonClock seasonClock;
    private final Clock systemClock;

    ReviewQueries(
            ReviewCases cases,
            ApplicationQueries applications,
            OpenReview review,
            JdbcClient jdbc,
            SeasonClock seasonClock,
            Clock systemClock) {
        this.cases = cases;
        this.applications = applications;
        this.review = review;
        this.jdbc = jdbc;
        this.seasonClock = seasonClock;
        this.systemClock = systemClock;
    }

    /**
     * A page of a list, in the order in which cases are taken.
     *
     * @param after where the page before ended, or null for the first page
     */
    public QueuePage queue(ReviewQueue queue, ReviewOfficer officer, @Nullable QueueCursor after, int size) {
        StatementSpec rows = jdbc.sql(ReviewQueueSql.rows(queue, after))
                .params(parameters(officer))
                .param("limit", size + 1);
        if (after != null) {
            rows = rows.param("first", !after.resubmitted())
                    .param("since", after.waitingSince().atOffset(ZoneOffset.UTC))
                    .param("id", after.id().value());
        }
        return QueuePage.of(rows.query((row, number) -> row(row)).list(), size);
    }

    public QueueCounts counts(ReviewOfficer officer) {
        return jdbc.sql(ReviewQueueSql.COUNTS)
                .params(parameters(officer))
                .query(QueueCounts.class)
                .single();
    }

    public CaseView view(ReviewCaseId id, ReviewOfficer officer) {
        return cases.findByIdAndDistrict(id, officer.district())
                .map(found -> view(found, officer.account()))
                .orElseThrow(() -> ReviewCaseNotFoundException.of(id));
    }

    /** The case of the application whose number a family reads out; another district's is as good as none. */
    public Optional<ReviewCaseId> find(ApplicationNumber number, ReviewOfficer officer) {
        return applications
                .numbered(number)
                .flatMap(cases::findByApplication)
                .filter(found -> found.district().equals(officer.district()))
                .map(ReviewCase::id);
    }

    public boolean isIn(ReviewCaseId id, DistrictId district) {
        return cases.findByIdAndDistrict(id, district).isPresent();
    }

    private CaseView view(ReviewCase found, AccountId officer) {
        return CaseView.of(found, officer, systemClock.instant(), seasonClock.instant(), review.isOpenFor(found));
    }

    private Map<String, Object> parameters(ReviewOfficer officer) {
        return Map.of(
                "district", officer.district().value(),
                "officer", officer.account().value(),
                "now", systemClock.instant().atOffset(ZoneOffset.UTC),
                "seasonNow", seasonClock.instant().atOffset(ZoneOffset.UTC));
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        UUID holder = row.getObject("holder", UUID.class);
        String outcome = row.getString("outcome");
        return new QueueRow(
                new ReviewCaseId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getString("number"))
                        .map(ApplicationNumber::new)
                        .orElse(null),
                new SeasonId(row.getObject("season_id", UUID.class)),
                new SchoolId(row.getObject("school_id", UUID.class)),
                ReviewStatus.valueOf(row.getString("status")),
                row.getBoolean("resubmitted"),
                row.getBoolean("overdue"),
                row.getObject("waiting_since", OffsetDateTime.class).toInstant(),
                holder == null ? null : new AccountId(holder),
                outcome == null ? null : DecisionKind.valueOf(outcome));
    }
}
