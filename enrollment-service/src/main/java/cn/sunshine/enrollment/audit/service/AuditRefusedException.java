package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditFact;

/** An action that cannot be chained does not happen: this ends its transaction. */
public class AuditRefusedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AuditRefusedException(AuditFact fact, String why) {
        super("cannot audit " + fact.action() + ": " + why);
    }
}
