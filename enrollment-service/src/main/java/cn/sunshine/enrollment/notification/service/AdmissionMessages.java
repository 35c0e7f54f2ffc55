package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.admission.DeadlineMoved;
import cn.sunshine.enrollment.admission.PlaceChanged;
import cn.sunshine.enrollment.admission.PlaceStatus;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells a family what became of its child's place. A draw's release needs no message of its own: each child of the roll
 * hears by an offer or by the waiting list.
 */
@Component
class AdmissionMessages {

    private final MessageWriting messages;

    AdmissionMessages(MessageWriting messages) {
        this.messages = messages;
    }

    /** A place goes through each of its states once, and once more each time its waiting list is opened again. */
    @ApplicationModuleListener
    void on(PlaceChanged event) {
        String place = event.place().value().toString();
        String mark = event.reopened() == null ? place : place + "/" + event.reopened();
        messages.tell(
                event.guardian(),
                new Occurrence(kind(event), event.application().value(), mark));
    }

    /** The same offer may move more than once, and to the same time again. */
    @ApplicationModuleListener
    void on(DeadlineMoved event) {
        messages.tell(
                event.guardian(),
                new Occurrence(
                        MessageKind.PLACE_DEADLINE_MOVED,
                        event.application().value(),
                        event.move().toString()));
    }

    private static MessageKind kind(PlaceChanged event) {
        return event.waitsAgain() ? MessageKind.WAITING_LIST_REOPENED : kind(event.now());
    }

    private static MessageKind kind(PlaceStatus now) {
        return switch (now) {
            case WAITING -> MessageKind.WAITING_LISTED;
            case LEFT -> MessageKind.WAITING_LIST_LEFT;
            case NOT_REACHED -> MessageKind.WAITING_LIST_CLOSED;
            case OFFERED -> MessageKind.PLACE_OFFERED;
            case CONFIRMED -> MessageKind.PLACE_CONFIRMED;
            case DECLINED -> MessageKind.PLACE_DECLINED;
            case EXPIRED -> MessageKind.PLACE_EXPIRED;
            case CHECKED_IN -> MessageKind.CHILD_CHECKED_IN;
        };
    }
}
