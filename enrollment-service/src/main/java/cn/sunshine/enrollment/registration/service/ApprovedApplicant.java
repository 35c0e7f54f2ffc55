package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Application;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.ChildId;

/** A child whose application is in order. */
public record ApprovedApplicant(ApplicationId application, ChildId child, AccountId guardian) {

    static ApprovedApplicant of(Application application) {
        return new ApprovedApplicant(
                application.id(),
                application.applicant().child(),
                application.applicant().guardian());
    }
}
