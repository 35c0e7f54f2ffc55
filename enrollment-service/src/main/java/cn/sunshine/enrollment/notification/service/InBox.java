package cn.sunshine.enrollment.notification.service;

import cn.sunshine.enrollment.notification.MessageKind;
import cn.sunshine.enrollment.notification.Messages;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an account does with its in-box. */
@Service
@Transactional(readOnly = true)
public class InBox {

    private static final String ROWS =
            "select id, kind, subject_id, created_at, read_at from message where account_id = :account";
    private static final String BEHIND = " and (created_at, id) < (:created, :id)";
    private static final String NEWEST_FIRST = " order by created_at desc, id desc limit :limit";

    private final Messages messages;
    private final JdbcClient jdbc;
    private final TimesToday times;
    private final SeasonClock clock;

    InBox(Messages messages, JdbcClient jdbc, TimesToday times, SeasonClock clock) {
        this.messages = messages;
        this.jdbc = jdbc;
        this.times = times;
        this.clock = clock;
    }

    /** @param after where the page before ended, or null for the first page */
    public MessagePage messages(AccountId account, @Nullable MessageCursor after, int size) {
        StatementSpec rows = jdbc.sql(ROWS + (after == null ? "" : BEHIND) + NEWEST_FIRST)
                .param("account", account.value())
                .param("limit", size + 1);
        if (after != null) {
            rows = rows.param("created", after.createdAt().atOffset(ZoneOffset.UTC))
                    .param("id", after.id());
        }
        List<MessageView> found = rows.query((row, number) -> view(row)).list();
        return MessagePage.of(times.toldTo(account, found), size);
    }

    public long unread(AccountId account) {
        return messages.countByAccountAndReadAtIsNull(account);
    }

    /** Marks what the reader has seen: the message at {@code newest} and all behind it. What came later stays unread. */
    @Transactional
    public void readUpTo(AccountId account, MessageCursor newest) {
        messages.findUnreadUpTo(account, newest.createdAt(), newest.id()).forEach(message -> {
            message.read(clock.instant());
            messages.save(message);
        });
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                row.getObject("id", UUID.class),
                MessageKind.valueOf(row.getString("kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null,
                null,
                null);
    }
}
