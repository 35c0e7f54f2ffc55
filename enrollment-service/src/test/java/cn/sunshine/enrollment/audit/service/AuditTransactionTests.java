package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry stands with the action that it tells of, or not at all. */
@ServiceTest
class AuditTransactionTests {

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
    private JdbcClient jdbc;

    @Autowired
    private TestDatabase database;

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
        transaction.executeWithoutResult(running -> events.publishEvent(new Happened(district, "2")));
        assertThat(entries()).extracting(AuditEntry::subjectId).containsExactly("2");
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
