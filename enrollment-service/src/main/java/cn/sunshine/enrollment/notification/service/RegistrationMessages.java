package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.lottery.service.LateApprovals;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.registration.ApplicationApproved;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationRejected;
import cn.sunshine.enrollment.registration.ApplicationReturned;
import cn.sunshine.enrollment.registration.ApplicationSubmitted;
import cn.sunshine.enrollment.registration.ApplicationWithdrawn;
import cn.sunshine.enrollment.review.CorrectionDeadlineMoved;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a family what became of its application. */
@Component
class RegistrationMessages {

    private final MessageWriting messages;
    private final LateApprovals late;

    RegistrationMessages(MessageWriting messages, LateApprovals late) {
        this.messages = messages;
        this.late = late;
    }

    @ApplicationModuleListener
    void on(ApplicationSubmitted event) {
        MessageKind kind = event.again() ? MessageKind.APPLICATION_RESUBMITTED : MessageKind.APPLICATION_SUBMITTED;
        messages.tell(event.guardian(), occurrence(kind, event.application(), event.digest()));
    }

    @ApplicationModuleListener
    void on(ApplicationReturned event) {
        messages.tell(
                event.guardian(), occurrence(MessageKind.APPLICATION_RETURNED, event.application(), event.round()));
    }

    /** The same correction may move more than once, and to the same time again. */
    @ApplicationModuleListener
    void on(CorrectionDeadlineMoved event) {
        messages.tell(
                event.guardian(), occurrence(MessageKind.CORRECTION_DEADLINE_MOVED, event.application(), event.move()));
    }

    @ApplicationModuleListener
    void on(ApplicationApproved event) {
        MessageKind kind =
                late.isLate(event) ? MessageKind.APPLICATION_APPROVED_LATE : MessageKind.APPLICATION_APPROVED;
        messages.tell(event.guardian(), occurrence(kind, event.application(), event.round()));
    }

    @ApplicationModuleListener
    void on(ApplicationRejected event) {
        messages.tell(
                event.guardian(), occurrence(MessageKind.APPLICATION_REJECTED, event.application(), event.round()));
    }

    @ApplicationModuleListener
    void on(ApplicationWithdrawn event) {
        messages.tell(
                event.guardian(), occurrence(MessageKind.APPLICATION_WITHDRAWN, event.application(), event.round()));
    }

    private static Occurrence occurrence(MessageKind kind, ApplicationId application, Object mark) {
        return new Occurrence(kind, application.value(), mark.toString());
    }
}
