package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.service.ApplicationFiles;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.CaseView;
import cn.sunshine.enrollment.review.service.ReviewClaiming;
import cn.sunshine.enrollment.review.service.ReviewDeciding;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
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
    private final ApplicationFiles files;
    private final JdbcClient jdbc;

    DemoReviews(
            ReviewClaiming claiming,
            ReviewDeciding deciding,
            ReviewQueries queries,
            ApplicationFiles files,
            JdbcClient jdbc) {
        this.claiming = claiming;
        this.deciding = deciding;
        this.queries = queries;
        this.files = files;
        this.jdbc = jdbc;
    }

    void approveAll(SignedIn reviewer, DistrictId district, int expected) {
        awaitCases(expected);
        ReviewOfficer officer = new ReviewOfficer(reviewer.id(), district);
        DemoActing.as(reviewer, () -> {
            Optional<ReviewCaseId> next = claiming.claimNext(officer);
            while (next.isPresent()) {
                deciding.approve(next.get(), officer, read(next.get(), officer));
                next = claiming.claimNext(officer);
            }
        });
    }

    /** Decides about {@code count} cases: most are approved, some returned, a few rejected. */
    void decideSome(SignedIn reviewer, DistrictId district, int count) {
        ReviewOfficer officer = new ReviewOfficer(reviewer.id(), district);
        DemoActing.as(reviewer, () -> {
            for (int i = 0; i < count; i++) {
                int index = i;
                claiming.claimNext(officer).ifPresent(next -> decide(index, next, officer));
            }
        });
    }

    private void decide(int index, ReviewCaseId id, ReviewOfficer officer) {
        int latest = read(id, officer);
        if (index % 6 == 2) {
            deciding.returnForCorrection(id, officer, latest, Set.of(ReturnReason.values()[0]), "");
        } else if (index % 15 == 4) {
            deciding.reject(id, officer, latest, RejectionReason.values()[0], "");
        } else {
            deciding.approve(id, officer, latest);
        }
    }

    /** Nobody decides on a file that he has not opened; the family finds that he did. */
    private int read(ReviewCaseId id, ReviewOfficer officer) {
        CaseView seen = queries.view(id, officer);
        files.open(seen.application(), ReadingPurpose.REVIEW);
        return seen.round();
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
