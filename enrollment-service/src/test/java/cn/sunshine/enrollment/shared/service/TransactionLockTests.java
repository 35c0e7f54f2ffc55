package cn.sunshine.enrollment.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class TransactionLockTests {

    private final UUID subject = UUID.randomUUID();

    @Autowired
    private TransactionLock lock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void letsASecondTransactionWaitThatIsAboutTheSame() {
        assertThat(meeting(LockKey.of("turn", subject), LockKey.of("turn", subject))
                        .waited())
                .isTrue();
    }

    @Test
    void letsNobodyWaitWhoIsAboutSomethingElse() {
        assertThat(meeting(LockKey.of("turn", subject), LockKey.of("turn", UUID.randomUUID()))
                        .waited())
                .isFalse();
        assertThat(meeting(LockKey.of("turn", subject), LockKey.of("other-turn", subject))
                        .waited())
                .isFalse();
    }

    @Test
    void letsASecondTransactionWaitForTheSameNumber() {
        long number = subject.getMostSignificantBits();

        Overlap meeting = Overlap.of(
                transaction, () -> lock.hold(number), () -> transaction.executeWithoutResult(own -> lock.hold(number)));

        assertThat(meeting.waited()).isTrue();
    }

    /** Under a commit of its own the lock would be given back before anything is done under it. */
    @Test
    void isRefusedWhereNoTransactionIsOpen() {
        LockKey key = LockKey.of("turn", subject);

        assertThatIllegalStateException()
                .isThrownBy(() -> lock.hold(key))
                .withMessage("no transaction is open that could hold turn/" + subject);
        assertThatIllegalStateException().isThrownBy(() -> lock.hold(1));
    }

    /** A version of the application that runs beside this one asks by the text itself. */
    @Test
    void standsInTheDatabaseUnderTheHashOfItsText() {
        assertThat(heldWith(() -> lock.hold(LockKey.of("registration", subject))))
                .containsExactly(hash("registration/" + subject));
        assertThat(heldWith(() -> lock.hold(LockKey.onlyOne("turn-of-this-test"))))
                .containsExactly(hash("turn-of-this-test"));
        assertThat(heldWith(() -> lock.hold(-7))).containsExactly(-7L);
    }

    private Overlap meeting(LockKey first, LockKey second) {
        return Overlap.of(
                transaction, () -> lock.hold(first), () -> transaction.executeWithoutResult(own -> lock.hold(second)));
    }

    private List<Long> heldWith(Runnable act) {
        return Objects.requireNonNull(transaction.execute(own -> {
            act.run();
            return jdbc.sql("""
                            select (classid::bigint << 32) | objid::bigint from pg_locks
                            where locktype = 'advisory' and objsubid = 1 and pid = pg_backend_pid()""").query(Long.class).list();
        }));
    }

    private long hash(String text) {
        return jdbc.sql("select hashtextextended(:text, 0)")
                .param("text", text)
                .query(Long.class)
                .single();
    }
}
