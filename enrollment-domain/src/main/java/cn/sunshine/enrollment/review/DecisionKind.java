package cn.sunshine.enrollment.review;

import org.springframework.modulith.NamedInterface;

/** What an officer decides on a case. */
@NamedInterface("api")
public enum DecisionKind {
    APPROVED(ReviewStatus.DECIDED),
    RETURNED(ReviewStatus.RETURNED),
    REJECTED(ReviewStatus.DECIDED);

    private final ReviewStatus leadsTo;

    DecisionKind(ReviewStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    ReviewStatus leadsTo() {
        return leadsTo;
    }
}
