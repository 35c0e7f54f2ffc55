package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** What an officer wanted to do with a case was refused. */
@NamedInterface("api")
public class ReviewRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Another officer has the case now. */
        CLAIMED_BY_ANOTHER,
        /** The officer has to take the case before deciding on it. */
        NOT_CLAIMED,
        /** The case was approved or rejected already. */
        ALREADY_DECIDED,
        /** The family is correcting what was returned. */
        WITH_THE_FAMILY,
        /** The family withdrew its application. */
        WITHDRAWN,
        /** Nobody reviews the application of his own child. */
        OWN_CHILD,
        /** The officer declared himself partial in this case. */
        RECUSED,
        /** The season's review is not open. */
        REVIEW_CLOSED,
        /** To return or to reject needs a reason. */
        WITHOUT_REASON
    }

    private ReviewRefusedException(Reason reason, String message) {
        super(reason, message);
    }

    public static ReviewRefusedException of(Reason reason, ReviewCaseId id) {
        return new ReviewRefusedException(reason, "review case " + id);
    }
}
