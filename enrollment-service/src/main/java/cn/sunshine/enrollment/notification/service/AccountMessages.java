package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.identity.PhoneChanged;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
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
}
