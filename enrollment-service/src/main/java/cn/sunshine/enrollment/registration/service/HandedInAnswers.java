package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Answers;
import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.Submission;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a family handed in, and whether anything is another since. */
@Component
class HandedInAnswers {

    private final OwnApplications own;
    private final RegistrationSeal seal;
    private final SchoolQueries schools;

    HandedInAnswers(OwnApplications own, RegistrationSeal seal, SchoolQueries schools) {
        this.own = own;
        this.seal = seal;
        this.schools = schools;
    }

    SubmittedAnswers of(Application application, Submission submission) {
        return SubmittedAnswers.parse(seal.content(application, submission));
    }

    /** Whether it was returned to the family, which has changed nothing of it yet. */
    boolean isUnchanged(Application application) {
        return application.status() == ApplicationStatus.RETURNED
                && answers(application, application.filing().latest()).equals(Optional.of(current(application)));
    }

    /** Whether what answered a return says the same as what was returned. */
    boolean isRepeated(Application application) {
        return application.isResubmitted()
                && answers(application, application.filing().previous())
                        .equals(answers(application, application.filing().latest()));
    }

    private Optional<SubmittedAnswers> answers(Application application, Optional<Submission> submission) {
        return submission.map(found -> of(application, found));
    }

    private SubmittedAnswers current(Application application) {
        Child child = own.childOf(application);
        Answers answers = application.answers();
        return new SubmittedAnswers(
                seal.name(child),
                seal.identityNumber(child),
                Objects.requireNonNull(answers.relation()),
                seal.guardianName(application).orElseThrow(),
                seal.address(application).orElseThrow(),
                code(answers.school()));
    }

    private SchoolCode code(@Nullable SchoolId school) {
        return schools.school(Objects.requireNonNull(school)).orElseThrow().code();
    }
}
