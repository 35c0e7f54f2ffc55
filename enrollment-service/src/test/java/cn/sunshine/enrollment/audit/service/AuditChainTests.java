package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.EntryHash;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditChainTests {

    private final DistrictId district = Happened.anyDistrict();
    private final AuditChain chain = AuditChain.of(district);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditQueries queries;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

    @Test
    void AUD_01_writesWhoDidWhatToWhichThingAndWhen() {
        publish("1");

        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.seq()).isEqualTo(1);
            assertThat(entry.account()).isNull();
            assertThat(entry.role()).isEqualTo(Actor.SYSTEM.role());
            assertThat(entry.action()).isEqualTo("test.happen");
            assertThat(entry.subjectType()).isEqualTo("thing");
            assertThat(entry.subjectId()).isEqualTo("1");
            assertThat(entry.details()).isEqualTo("{\"note\":\"甲\\\"乙\"}");
            assertThat(entry.previousHash()).isEqualTo(EntryHash.GENESIS);
            assertThat(entry.hash()).isEqualTo(entry.contentHash());
        });
    }

    @Test
    void AUD_02_chainsEachEntryToTheOneBefore() {
        publish("1");
        publish("2", "3");

        List<AuditEntry> newestFirst = entries();
        assertThat(newestFirst).extracting(AuditEntry::subjectId).containsExactly("3", "2", "1");
        assertThat(newestFirst.get(0).previousHash())
                .isEqualTo(newestFirst.get(1).hash());
        assertThat(newestFirst.get(1).previousHash())
                .isEqualTo(newestFirst.get(2).hash());
        assertThat(verification.verify(chain).isWhole()).isTrue();
    }

    @Test
    void keepsTheChainsOfDistrictsAndOfTheInstallationApart() {
        DistrictId other = Happened.anyDistrict();
        transaction.executeWithoutResult(running -> {
            events.publishEvent(new Happened(other, "1"));
            events.publishEvent(new Happened(district, "1"));
            events.publishEvent(new Happened(null, "1"));
        });

        assertThat(queries.head(chain).seq()).isEqualTo(1);
        assertThat(queries.head(AuditChain.of(other)).seq()).isEqualTo(1);
        assertThat(verification.verify(AuditChain.INSTALLATION).isWhole()).isTrue();
    }

    @Test
    void AUD_05_theApplicationsRoleCanOnlyAddAndRead() {
        publish("1");

        for (String attempt : List.of(
                "UPDATE audit_entry SET action = 'x.y'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "UPDATE audit_anchor SET seq = seq + 1",
                "DELETE FROM audit_anchor",
                "TRUNCATE audit_anchor",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "DROP TABLE audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching(".*(permission denied|must be owner).*");
        }
        assertThat(entries()).hasSize(1);
    }

    @Test
    void AUD_06_aRolledBackActionLeavesNoEntry() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                    events.publishEvent(new Happened(district, "1"));
                    throw new IllegalStateException("the action fails");
                }))
                .hasMessage("the action fails");

        assertThat(entries()).isEmpty();
    }

    @Test
    void AUD_06_anInnerTransactionCommitsItsEntryThoughTheOuterOneRollsBack() {
        TransactionTemplate inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(running -> {
            events.publishEvent(new Happened(district, "outer"));
            inner.executeWithoutResult(ignored -> events.publishEvent(new Happened(district, "inner")));
            running.setRollbackOnly();
        });

        assertThat(entries()).extracting(AuditEntry::subjectId).containsExactly("inner");
    }

    @Test
    void AUD_08_refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new Happened(district, "1")))
                .isInstanceOf(AuditRefusedException.class)
                .hasMessageContaining("test.happen")
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void AUD_08_refusesAnEventAfterTheCommit() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(running ->
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                events.publishEvent(new Happened(district, "late"));
                            }
                        })))
                .isInstanceOf(AuditRefusedException.class);
    }

    @Test
    void writesWhatListenersPublishJustBeforeTheCommit() {
        transaction.executeWithoutResult(running ->
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        events.publishEvent(new Happened(district, "last minute"));
                    }
                }));

        assertThat(entries()).extracting(AuditEntry::subjectId).containsExactly("last minute");
    }

    @Test
    void AUD_08_anActionThatCannotBeChainedDoesNotHappen() throws Exception {
        DistrictId written = Happened.anyDistrict();
        asOwner("REVOKE INSERT ON audit_entry FROM enrollment_app");
        try {
            assertThatThrownBy(() -> transaction.executeWithoutResult(running -> {
                        jdbc.sql("INSERT INTO audit_anchor VALUES (:chain, 1, repeat('0', 64), now())")
                                .param("chain", written.value())
                                .update();
                        events.publishEvent(new Happened(district, "1"));
                    }))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            asOwner("GRANT INSERT ON audit_entry TO enrollment_app");
        }

        assertThat(jdbc.sql("SELECT count(*) FROM audit_anchor WHERE chain = :chain")
                        .param("chain", written.value())
                        .query(Long.class)
                        .single())
                .isZero();
        publish("2");
        assertThat(entries()).extracting(AuditEntry::subjectId).containsExactly("2");
    }

    @Test
    void AUD_07_concurrentWritersLeaveNeitherForkNorGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writing = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> IntStream.range(0, 25)
                            .forEach(n -> publish(writer + "-" + n + "a", writer + "-" + n + "b"))))
                    .toList();
            for (Future<?> one : writing) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(verification.verify(chain).isWhole()).isTrue();
        assertThat(verification.verify(chain).head().seq()).isEqualTo(400);
        assertThat(queries.page(AuditSearch.newest(chain, 200).before(201)))
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(LongStream.iterate(200, seq -> seq - 1)
                        .limit(200)
                        .boxed()
                        .toList());
    }

    @Test
    void findsByActionAndSubjectAPageAtATime() {
        publish("1", "2", "1");

        AuditSearch search = new AuditSearch(chain, "test.happen", null, null, "1", null, null, null, 1);
        assertThat(queries.page(search)).extracting(AuditEntry::seq).containsExactly(3L);
        assertThat(queries.page(search.before(3))).extracting(AuditEntry::seq).containsExactly(1L);
        assertThat(queries.page(search.before(1))).isEmpty();
        assertThat(queries.historyOf(chain, "thing", "2"))
                .extracting(AuditEntry::seq)
                .containsExactly(2L);
    }

    @Test
    void findsByFeatureRoleAndTime() {
        publish("1", "2");
        Instant first = entries().get(1).at();
        Instant second = entries().get(0).at();

        assertThat(queries.page(search("test", "SYSTEM", null, null))).hasSize(2);
        assertThat(queries.page(search("tes", null, null, null))).isEmpty();
        assertThat(queries.page(search(null, "AUDITOR", null, null))).isEmpty();
        assertThat(queries.page(search(null, null, first, null))).hasSize(2);
        assertThat(queries.page(search(null, null, second.plusMillis(1), null))).isEmpty();
        assertThat(queries.page(search(null, null, null, first))).isEmpty();
    }

    private AuditSearch search(
            @Nullable String action, @Nullable String role, @Nullable Instant from, @Nullable Instant to) {
        return new AuditSearch(chain, action, null, role, null, from, to, null, 10);
    }

    private void publish(String... subjects) {
        transaction.executeWithoutResult(running -> {
            for (String subject : subjects) {
                events.publishEvent(new Happened(district, subject));
            }
        });
    }

    private List<AuditEntry> entries() {
        return queries.page(AuditSearch.newest(chain, 200));
    }

    private void asOwner(String statement) throws Exception {
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
