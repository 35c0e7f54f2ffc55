package cn.sunshine.enrollment.notification;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All messages. */
public interface Messages extends Repository<Message, MessageId> {

    Message save(Message message);

    boolean existsByAccountAndOccurrence(AccountId account, Occurrence occurrence);

    /** What this account has not read, from the message of that time and id on to the older ones, as its in-box is ordered. */
    @Query("""
            select m from Message m where m.account = :account and m.readAt is null
            and (m.createdAt < :at or m.createdAt = :at and m.id.value <= :id)""")
    List<Message> findUnreadUpTo(AccountId account, Instant at, UUID id);

    long countByAccountAndReadAtIsNull(AccountId account);
}
