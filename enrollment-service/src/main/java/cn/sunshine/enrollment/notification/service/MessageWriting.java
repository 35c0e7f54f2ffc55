package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.Message;
import cn.sunshine.enrollment.notification.MessageId;
import cn.sunshine.enrollment.notification.Messages;
import cn.sunshine.enrollment.notification.Occurrence;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Puts messages into in-boxes. */
@Service
@Transactional
class MessageWriting {

    private final Messages messages;
    private final IdGenerator ids;
    private final SeasonClock clock;

    MessageWriting(Messages messages, IdGenerator ids, SeasonClock clock) {
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells an account of an occurrence, once. The registry may deliver an event again; two deliveries at the same time
     * meet at the table's key, and the loser finds the message there when it is delivered once more.
     */
    void tell(AccountId account, Occurrence occurrence) {
        if (!messages.existsByAccountAndOccurrence(account, occurrence)) {
            messages.save(Message.write(new MessageId(ids.generateId()), account, occurrence, clock.instant()));
        }
    }
}
