package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.LostNumberQueries;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which district somebody reviews: who does so in several names one, or it is that of the case. */
@Component
class Reviewers {

    private final ReviewQueries queries;
    private final LostNumberQueries lostNumbers;

    Reviewers(ReviewQueries queries, LostNumberQueries lostNumbers) {
        this.queries = queries;
        this.lostNumbers = lostNumbers;
    }

    /** At the queue; empty where the officer must be asked of which district. */
    Optional<ReviewOfficer> at(SignedIn account, @Nullable DistrictId wanted) {
        Set<DistrictId> own = districts(account);
        return own.size() > 1 && wanted == null
                ? Optional.empty()
                : own.stream()
                        .filter(district -> wanted == null || district.equals(wanted))
                        .findFirst()
                        .map(district -> new ReviewOfficer(account.id(), district));
    }

    /** At a case: for a district of somebody else's there is no such case. */
    ReviewOfficer of(SignedIn account, ReviewCaseId id) {
        Set<DistrictId> own = districts(account);
        return new ReviewOfficer(
                account.id(),
                own.stream()
                        .filter(district -> own.size() == 1 || queries.isIn(id, district))
                        .findFirst()
                        .orElseThrow(() -> new OutOfReachException("review")));
    }

    static Set<DistrictId> districts(SignedIn account) {
        return account.districts(Role.DISTRICT_REVIEWER);
    }

    /** At a family's request for another number: for a district of somebody else's there is no such request. */
    ReviewOfficer of(SignedIn account, LostNumberId id) {
        return districts(account).stream()
                .filter(district -> lostNumbers.isIn(id, district))
                .findFirst()
                .map(district -> new ReviewOfficer(account.id(), district))
                .orElseThrow(() -> new OutOfReachException(id));
    }

    static String lostNumbers(SignedIn account, DistrictId district) {
        return "/review/lost-numbers" + (districts(account).size() > 1 ? "?district=" + district : "");
    }

    /** The same, with a parameter that says what has come of what the officer did there. */
    static String queue(SignedIn account, DistrictId district, String outcome) {
        String path = queue(account, district);
        return path + (path.contains("?") ? "&" : "?") + outcome;
    }

    /** The way back to the queue that the officer came from. */
    static String queue(SignedIn account, DistrictId district) {
        return districts(account).size() > 1 ? "/review?district=" + district : "/review";
    }
}
