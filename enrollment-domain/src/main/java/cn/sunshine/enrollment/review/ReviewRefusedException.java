package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** What an officer wanted to do with a case was refused. */
@NamedInterface("api")
public class ReviewRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private ReviewRefusedException(ReviewRefusal reason, String message) {
        super(reason, message);
    }

    public static ReviewRefusedException of(ReviewRefusal reason, ReviewCaseId id) {
        return new ReviewRefusedException(reason, "review case " + id);
    }
}
