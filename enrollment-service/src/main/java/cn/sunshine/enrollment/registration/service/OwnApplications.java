package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.Applications;
import cn.sunshine.enrollment.registration.Child;
import cn.sunshine.enrollment.registration.Children;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.stereotype.Component;

/** A family reaches its own applications only; another's looks exactly like none. */
@Component
class OwnApplications {

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

    Child childOf(Application application) {
        return children.findById(application.applicant().child())
                .orElseThrow(() -> new IllegalStateException("application without a child: " + application.id()));
    }
}
