package cn.sunshine.enrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOW = Instant.parse("2027-05-10T01:00:00Z");

    private final Message message = Message.write(
            new MessageId(new UUID(0, 1)),
            new AccountId(new UUID(0, 2)),
            new Occurrence(MessageKind.APPLICATION_SUBMITTED, new UUID(0, 3), "first"),
            NOW);

    @Test
    void isUnreadAtFirst() {
        assertThat(message.isRead()).isFalse();
    }

    @Test
    void isReadOnce() {
        message.read(NOW.plusSeconds(5));
        message.read(NOW.plusSeconds(9));

        assertThat(message.isRead()).isTrue();
        assertThat(message.readAt()).contains(NOW.plusSeconds(5));
    }
}
