package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.review.ReturnReason;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo's reviewer decided before you came. */
@DemoComponent
class DemoReviews {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReviewClaiming claiming;
    private final ReviewDeciding deciding;
    private final ReviewQueries queries;
    private final JdbcClient jdbc;

    DemoReviews(ReviewClaiming claiming, ReviewDeciding deciding, ReviewQueries queries, JdbcClient jdbc) {
        this.claiming = claiming;
        this.deciding = deciding;
        this.queries = queries;
        this.jdbc = jdbc;
    }

    void approveAll(AccountId reviewer, DistrictId district, int expected) {
        awaitCases(expected);
        ReviewOfficer officer = new ReviewOfficer(reviewer, district);
        Optional<ReviewCaseId> next = claiming.claimNext(officer);
        while (next.isPresent()) {
            deciding.approve(next.get(), officer, latest(next.get(), officer));
            next = claiming.claimNext(officer);
        }
    }

    /** Decides about {@code count} cases: most are approved, some returned, a few rejected. */
    void decideSome(AccountId reviewer, DistrictId district, int count) {
        ReviewOfficer officer = new ReviewOfficer(reviewer, district);
        for (int i = 0; i < count; i++) {
            Optional<ReviewCaseId> next = claiming.claimNext(officer);
            if (next.isPresent()) {
                decide(i, next.get(), officer);
            }
        }
    }

    private void decide(int index, ReviewCaseId id, ReviewOfficer officer) {
        int latest = latest(id, officer);
        if (index % 6 == 2) {
            deciding.returnForCorrection(id, officer, latest, Set.of(ReturnReason.values()[0]), "");
        } else if (index % 15 == 4) {
            deciding.reject(id, officer, latest, RejectionReason.values()[0], "");
        } else {
            deciding.approve(id, officer, latest);
        }
    }

    private int latest(ReviewCaseId id, ReviewOfficer officer) {
        return queries.view(id, officer).round();
    }

    /** Cases are opened after the families' transactions, by other threads. */
    private void awaitCases(int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (cases() < expected && System.nanoTime() < deadline) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private int cases() {
        return jdbc.sql("select count(*) from review_case").query(Integer.class).single();
    }
}
