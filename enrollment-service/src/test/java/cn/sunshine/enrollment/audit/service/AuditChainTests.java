package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.AuditEntry;
import cn.sunshine.enrollment.audit.EntryHash;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditChainTests {

    private OwnChain own;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditQueries queries;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        own = new OwnChain(events, transaction);
    }

    @Test
    void AUD_01_writesWhoDidWhatToWhichThingAndWhen() {
        own.publish("1");

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
        own.publish("1");
        own.publish("2", "3");

        List<AuditEntry> newestFirst = entries();
        assertThat(newestFirst).extracting(AuditEntry::subjectId).containsExactly("3", "2", "1");
        assertThat(newestFirst.get(0).previousHash())
                .isEqualTo(newestFirst.get(1).hash());
        assertThat(newestFirst.get(1).previousHash())
                .isEqualTo(newestFirst.get(2).hash());
        assertThat(verification.verify(own.chain()).isWhole()).isTrue();
    }

    @Test
    void keepsTheChainsOfDistrictsAndOfTheInstallationApart() {
        DistrictId other = Happened.anyDistrict();
        transaction.executeWithoutResult(running -> {
            events.publishEvent(new Happened(other, "1"));
            events.publishEvent(new Happened(own.district(), "1"));
            events.publishEvent(new Happened(null, "1"));
        });

        assertThat(queries.head(own.chain()).seq()).isEqualTo(1);
        assertThat(queries.head(AuditChain.of(other)).seq()).isEqualTo(1);
        assertThat(verification.verify(AuditChain.INSTALLATION).isWhole()).isTrue();
    }

    @Test
    void AUD_05_theApplicationsRoleCanOnlyAddAndRead() {
        own.publish("1");

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
    void AUD_07_concurrentWritersLeaveNeitherForkNorGap() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> writing = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> IntStream.range(0, 25)
                            .forEach(n -> own.publish(writer + "-" + n + "a", writer + "-" + n + "b"))))
                    .toList();
            for (Future<?> one : writing) {
                one.get();
            }
        } finally {
            writers.shutdownNow();
        }

        assertThat(verification.verify(own.chain()).isWhole()).isTrue();
        assertThat(verification.verify(own.chain()).head().seq()).isEqualTo(400);
        assertThat(queries.page(AuditSearch.newest(own.chain(), 200).before(201)))
                .extracting(AuditEntry::seq)
                .containsExactlyElementsOf(LongStream.iterate(200, seq -> seq - 1)
                        .limit(200)
                        .boxed()
                        .toList());
    }

    private List<AuditEntry> entries() {
        return queries.page(AuditSearch.newest(own.chain(), 200));
    }
}
