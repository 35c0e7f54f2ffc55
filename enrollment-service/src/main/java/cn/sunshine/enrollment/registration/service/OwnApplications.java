package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.Children;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** A family reaches its own applications only; another's looks exactly like none. */
@Component
class OwnApplications {

    /** What the names of both unique indexes begin with: over all districts, and within one. */
    private static final String ONE_PER_CHILD = "application_one_per_child_";

    private final Applications applications;
    private final Children children;

    OwnApplications(Applications applications, Children children) {
        this.applications = applications;
        this.children = children;
    }

    Application read(ApplicationId id, AccountId guardian) {
        return applications
                .findById(id)
                .filter(application -> application.isOf(guardian))
                .orElseThrow(() -> ApplicationNotFoundException.of(id));
    }

    /** Loads for a change; whoever changes the same application at the same time waits. */
    Application forChange(ApplicationId id, AccountId guardian) {
        return applications
                .findForChange(id)
                .filter(application -> application.isOf(guardian))
                .orElseThrow(() -> ApplicationNotFoundException.of(id));
    }

    /**
     * Saves at once an application that may have become its child's one of the year. The unique indexes have the last word:
     * two guardians of one child may have passed the question at once.
     */
    void saveActive(Application application) {
        try {
            applications.save(application);
            applications.flush();
        } catch (DataIntegrityViolationException broken) {
            if (!String.valueOf(broken.getMessage()).contains(ONE_PER_CHILD)) {
                throw broken;
            }
            throw RegistrationRefusedException.of(RegistrationRefusal.CHILD_ALREADY_REGISTERED, application.id());
        }
    }

    /** The children of these applications, all read at once. */
    Map<ApplicationId, Child> childrenOf(Collection<Application> listed) {
        Map<ChildId, Child> byId =
                children
                        .findAll(listed.stream()
                                .map(application ->
                                        application.applicant().child().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Child::id, Function.identity()));
        return listed.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        application -> Objects.requireNonNull(
                                byId.get(application.applicant().child()))));
    }

    Child childOf(Application application) {
        return children.findById(application.applicant().child())
                .orElseThrow(() -> new IllegalStateException("application without a child: " + application.id()));
    }
}
