package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.identity.LostNumberApproved;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.LostNumberReported;
import cn.sunshine.enrollment.identity.PhoneChanged;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a family what became of its account. */
@Component
class AccountMessages {

    private final MessageWriting messages;

    AccountMessages(MessageWriting messages) {
        this.messages = messages;
    }

    @ApplicationModuleListener
    void on(PhoneChanged event) {
        messages.tell(
                event.account(),
                new Occurrence(MessageKind.PHONE_CHANGED, event.account().value(), Integer.toString(event.stamp())));
    }

    /** Whoever still comes in with the old number reads what is asked for, and can stop it. */
    @ApplicationModuleListener
    void on(LostNumberReported event) {
        messages.tell(event.account(), of(MessageKind.LOST_NUMBER_REPORTED, event.account(), event.request()));
    }

    @ApplicationModuleListener
    void on(LostNumberApproved event) {
        messages.tell(event.account(), of(MessageKind.LOST_NUMBER_REPLACED, event.account(), event.request()));
    }

    private static Occurrence of(MessageKind kind, AccountId account, LostNumberId request) {
        return new Occurrence(kind, account.value(), request.toString());
    }
}
