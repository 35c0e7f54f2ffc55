package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.review.service.ReviewOfficer;

/** In which district somebody reviews. */
final class Reviewers {

    private Reviewers() {}

    static ReviewOfficer of(SignedIn account) {
        return account.districts(Role.DISTRICT_REVIEWER).stream()
                .findFirst()
                .map(district -> new ReviewOfficer(account.id(), district))
                .orElseThrow(() -> new OutOfReachException("review"));
    }
}
