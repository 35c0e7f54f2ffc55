package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.shared.NotFoundException;
import org.springframework.modulith.NamedInterface;

/** There is no such case, or it is another district's. */
@NamedInterface("api")
public class ReviewCaseNotFoundException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    private ReviewCaseNotFoundException(String message) {
        super(message);
    }

    public static ReviewCaseNotFoundException of(ReviewCaseId id) {
        return new ReviewCaseNotFoundException("no review case " + id);
    }
}
