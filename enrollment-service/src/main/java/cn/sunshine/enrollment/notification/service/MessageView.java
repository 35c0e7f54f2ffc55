package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.season.Phase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it: which words to say, about which application.
 *
 * @param draw when the draw is held, as the calendar says today, in a message that a draw is to come; else null
 */
public record MessageView(
        UUID id,
        MessageKind kind,
        UUID subject,
        Instant createdAt,
        boolean read,
        @Nullable Phase draw) {

    MessageView before(@Nullable Phase coming) {
        return new MessageView(id, kind, subject, createdAt, read, coming);
    }

    MessageCursor cursor() {
        return new MessageCursor(createdAt, id);
    }
}
