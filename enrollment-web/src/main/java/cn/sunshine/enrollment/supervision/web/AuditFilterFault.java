package cn.sunshine.enrollment.supervision.web;

/** What can be wrong with what somebody looks for in the audit log. */
enum AuditFilterFault {
    DATE,
    ACTION,
    ACCOUNT
}
