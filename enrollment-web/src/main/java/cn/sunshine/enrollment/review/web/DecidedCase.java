package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.registration.ApplicationNumber;
import cn.sunshine.enrollment.registration.service.ApplicationQueries;
import cn.sunshine.enrollment.registration.service.ApplicationSummary;
import cn.sunshine.enrollment.review.ReviewCaseId;
import cn.sunshine.enrollment.review.service.CaseView;
import cn.sunshine.enrollment.review.service.CaseView.PastDecision;
import cn.sunshine.enrollment.review.service.ReviewOfficer;
import cn.sunshine.enrollment.review.service.ReviewQueries;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an officer has just decided, as the queue says it to him: by the number, so that nobody's name stands there. */
@Component
class DecidedCase {

    private final ReviewQueries queries;
    private final ApplicationQueries applications;

    DecidedCase(ReviewQueries queries, ApplicationQueries applications) {
        this.queries = queries;
        this.applications = applications;
    }

    /** Empty where the last decision is not this officer's: whoever changes the address is told nothing. */
    Optional<Label> of(ReviewCaseId id, ReviewOfficer officer) {
        return queries.isIn(id, officer.district()) ? sentence(queries.view(id, officer), officer) : Optional.empty();
    }

    private Optional<Label> sentence(CaseView view, ReviewOfficer officer) {
        return last(view)
                .filter(decision -> decision.by().equals(officer.account()))
                .map(decision -> Label.key("review.queue.decided." + decision.kind(), number(view)));
    }

    private static Optional<PastDecision> last(CaseView view) {
        return view.decisions().stream().reduce((one, later) -> later);
    }

    private String number(CaseView view) {
        return applications
                .summary(view.application())
                .map(ApplicationSummary::number)
                .map(ApplicationNumber::grouped)
                .orElse("");
    }
}
