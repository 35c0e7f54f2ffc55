package cn.sunshine.enrollment.notification.service;

import java.util.List;
import java.util.Optional;

/** A page of an in-box, the newest message first, and where the next one begins if there is one. */
public record MessagePage(List<MessageView> messages, Optional<MessageCursor> next) {

    /** Up to where a reader of this page has seen its messages; nothing, where there are none. */
    public Optional<MessageCursor> newest() {
        return messages.stream().findFirst().map(MessageView::cursor);
    }

    /** @param found up to one message more than {@code size}, which tells that there is another page */
    static MessagePage of(List<MessageView> found, int size) {
        if (found.size() <= size) {
            return new MessagePage(List.copyOf(found), Optional.empty());
        }
        List<MessageView> messages = List.copyOf(found.subList(0, size));
        return new MessagePage(messages, Optional.of(messages.get(size - 1).cursor()));
    }
}
