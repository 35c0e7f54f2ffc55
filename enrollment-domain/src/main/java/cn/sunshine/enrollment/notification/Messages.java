package cn.sunshine.enrollment.notification;

import cn.sunshine.enrollment.shared.AccountId;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All messages. */
public interface Messages extends Repository<Message, MessageId> {

    Message save(Message message);

    boolean existsByAccountAndOccurrence(AccountId account, Occurrence occurrence);

    List<Message> findByAccountAndReadAtIsNull(AccountId account);

    long countByAccountAndReadAtIsNull(AccountId account);
}
