package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.lottery.ChildEnlisted;
import cn.sunshine.enrollment.lottery.ChildFreed;
import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Occurrence;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells a family that its child is on a roll, from which moment on its number and its receipt exist, and until when. */
@Component
class LotteryMessages {

    private final MessageWriting messages;

    LotteryMessages(MessageWriting messages) {
        this.messages = messages;
    }

    /** A roll that is given up is followed by another draw, which has numbers of its own. */
    @ApplicationModuleListener
    void on(ChildEnlisted event) {
        messages.tell(
                event.guardian(),
                new Occurrence(
                        MessageKind.ROLL_FROZEN,
                        event.application().value(),
                        event.draw().toString()));
    }

    @ApplicationModuleListener
    void on(ChildFreed event) {
        messages.tell(
                event.guardian(),
                new Occurrence(
                        MessageKind.ROLL_GIVEN_UP,
                        event.application().value(),
                        event.draw().toString()));
    }
}
