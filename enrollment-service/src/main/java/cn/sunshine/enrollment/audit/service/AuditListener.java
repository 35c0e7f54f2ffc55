package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.audit.CurrentActor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes down every auditable event at the moment it is published, with the actor of that moment. */
@Component
class AuditListener {

    private final CurrentActor actor;

    AuditListener(CurrentActor actor) {
        this.actor = actor;
    }

    @EventListener
    void on(Auditable event) {
        AuditFact fact = event.auditFact();
        AuditTrail.current()
                .orElseThrow(() -> new AuditRefusedException(fact, "it was published outside a transaction"))
                .add(fact, actor.current());
    }
}
