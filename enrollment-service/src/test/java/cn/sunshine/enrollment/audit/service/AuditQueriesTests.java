package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.AuditFact;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditQueriesTests {

    private OwnChain own;

    @Autowired
    private AuditQueries queries;

    @BeforeEach
    void begin(@Autowired ApplicationEventPublisher events, @Autowired TransactionTemplate transaction) {
        own = new OwnChain(events, transaction);
    }

    @Test
    void findsByActionAndSubjectAPageAtATime() {
        own.publish("1", "2", "1");

        AuditSearch search = new AuditSearch(own.chain(), "test.happen", null, null, "1", null, null, null, 1);
        assertThat(queries.page(search)).extracting(AuditEntry::seq).containsExactly(3L);
        assertThat(queries.page(search.before(3))).extracting(AuditEntry::seq).containsExactly(1L);
        assertThat(queries.page(search.before(1))).isEmpty();
    }

    @Test
    void findsByFeatureRoleAndTime() {
        own.publish("1", "2");
        Instant first = entries().get(1).at();
        Instant second = entries().get(0).at();

        assertThat(queries.page(search("test", "SYSTEM", null, null))).hasSize(2);
        assertThat(queries.page(search("tes", null, null, null))).isEmpty();
        assertThat(queries.page(search(null, "AUDITOR", null, null))).isEmpty();
        assertThat(queries.page(search(null, null, first, null))).hasSize(2);
        assertThat(queries.page(search(null, null, second.plusMillis(1), null))).isEmpty();
        assertThat(queries.page(search(null, null, null, first))).isEmpty();
    }

    @Test
    void knowsWhatWasDoneToWhichSubjectOfWhichChain() {
        own.publish("1");
        AuditFact done = entry("test.happen", "1");

        assertThat(queries.isOnRecord(done)).isTrue();
        assertThat(queries.isOnRecord(entry("test.happen", "2"))).isFalse();
        assertThat(queries.isOnRecord(entry("test.other", "1"))).isFalse();
        assertThat(queries.isOnRecord(AuditFact.of(null, done.action(), done.subjectType(), "1")))
                .isFalse();
    }

    private AuditFact entry(String action, String subject) {
        return AuditFact.of(own.chain().district(), action, entries().get(0).subjectType(), subject);
    }

    private AuditSearch search(
            @Nullable String action, @Nullable String role, @Nullable Instant from, @Nullable Instant to) {
        return new AuditSearch(own.chain(), action, null, role, null, from, to, null, 10);
    }

    private List<AuditEntry> entries() {
        return queries.page(AuditSearch.newest(own.chain(), 200));
    }
}
