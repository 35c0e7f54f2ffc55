package cn.sunshine.enrollment.notification;

import cn.sunshine.enrollment.shared.AccountId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message in an account's in-box. It holds codes and ids only; its words are found when it is read, in the language
 * of the reader, so no personal data and no officer's free text is kept here.
 */
@Entity
public class Message {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MessageId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "account_id"))
    private AccountId account;

    @Embedded
    private Occurrence occurrence;

    private Instant createdAt;
    private @Nullable Instant readAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(MessageId id, AccountId account, Occurrence occurrence, Instant createdAt) {
        this.id = id;
        this.account = account;
        this.occurrence = occurrence;
        this.createdAt = createdAt;
    }

    public static Message write(MessageId id, AccountId account, Occurrence occurrence, Instant at) {
        return new Message(id, account, occurrence, at);
    }

    /** Read for the first time at {@code at}; reading it again changes nothing. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public MessageId id() {
        return id;
    }

    public AccountId account() {
        return account;
    }

    public Occurrence occurrence() {
        return occurrence;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isRead() {
        return readAt != null;
    }

    public Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }
}
