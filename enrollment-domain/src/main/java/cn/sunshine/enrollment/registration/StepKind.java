package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** What happened to an application; each is a line of the family's timeline. */
@NamedInterface("api")
public enum StepKind {
    SUBMITTED,
    RETURNED,
    RESUBMITTED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    REOPENED
}
