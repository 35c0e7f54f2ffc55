package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.admission.ChildCheckedIn;
import cn.sunshine.enrollment.admission.PlaceConfirmed;
import cn.sunshine.enrollment.admission.PlaceDeclined;
import cn.sunshine.enrollment.admission.PlaceExpired;
import cn.sunshine.enrollment.admission.PlaceId;
import cn.sunshine.enrollment.admission.PlaceOffered;
import cn.sunshine.enrollment.admission.WaitingListLeft;
import cn.sunshine.enrollment.admission.WaitingListed;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.registration.ApplicationId;
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

    @ApplicationModuleListener
    void on(PlaceOffered event) {
        messages.tell(event.guardian(), occurrence(MessageKind.PLACE_OFFERED, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(WaitingListed event) {
        messages.tell(event.guardian(), occurrence(MessageKind.WAITING_LISTED, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(WaitingListLeft event) {
        messages.tell(event.guardian(), occurrence(MessageKind.WAITING_LIST_LEFT, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(PlaceConfirmed event) {
        messages.tell(event.guardian(), occurrence(MessageKind.PLACE_CONFIRMED, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(PlaceDeclined event) {
        messages.tell(event.guardian(), occurrence(MessageKind.PLACE_DECLINED, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(PlaceExpired event) {
        messages.tell(event.guardian(), occurrence(MessageKind.PLACE_EXPIRED, event.application(), event.place()));
    }

    @ApplicationModuleListener
    void on(ChildCheckedIn event) {
        messages.tell(event.guardian(), occurrence(MessageKind.CHILD_CHECKED_IN, event.application(), event.place()));
    }

    /** A place goes through each of its states once, so its id marks the occurrence. */
    private static Occurrence occurrence(MessageKind kind, ApplicationId application, PlaceId place) {
        return new Occurrence(kind, application.value(), place.value().toString());
    }
}
