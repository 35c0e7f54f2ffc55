package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import java.time.Instant;
import java.util.UUID;

/** A message as its reader sees it: which words to say, about which application. */
public record MessageView(UUID id, MessageKind kind, UUID subject, Instant createdAt, boolean read) {

    MessageCursor cursor() {
        return new MessageCursor(createdAt, id);
    }
}
