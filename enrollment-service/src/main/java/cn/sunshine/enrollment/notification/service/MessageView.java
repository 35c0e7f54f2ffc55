package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.season.Phase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it: which words to say, about which application or account.
 *
 * @param draw when the draw is held, as the calendar says today, in a message that a draw is to come; else null
 * @param correctBy until when the family may correct, as of today, in a message that this was moved; null once it has
 */
public record MessageView(
        UUID id,
        MessageKind kind,
        UUID subject,
        Instant createdAt,
        boolean read,
        @Nullable Phase draw,
        @Nullable Instant correctBy) {

    MessageView before(@Nullable Phase coming) {
        return new MessageView(id, kind, subject, createdAt, read, coming, correctBy);
    }

    MessageView correctedBy(@Nullable Instant deadline) {
        return new MessageView(id, kind, subject, createdAt, read, draw, deadline);
    }

    MessageCursor cursor() {
        return new MessageCursor(createdAt, id);
    }
}
