package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditAnchor;
import cn.sunshine.enrollment.audit.ChainBreak;
import cn.sunshine.enrollment.audit.service.OutsideVerifier.Outcome;
import cn.sunshine.enrollment.db.support.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever has the owner's rights tampers with the table; the application and the verifier outside it must both see it. */
@ServiceTest
class AuditTamperingTests {

    private static OutsideVerifier verifier;
    private OwnChain own;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private AuditExport export;

    @Autowired
    private AuditLedger ledger;

    @Autowired
    private TestDatabase database;

    @BeforeAll
    static void compileTheVerifier(@TempDir Path compiled) {
        verifier = OutsideVerifier.compiledTo(compiled);
    }

    @BeforeEach
    void write() {
        own = new OwnChain(events, transaction);
        own.publish(10);
        anchors.take();
    }

    @Test
    void findsTheUntouchedChainWholeInsideAndOutside() throws Exception {
        assertThat(verification.verify(own.chain()).isWhole()).isTrue();
        assertThat(verifyOutside())
                .isEqualTo(new Outcome(
                        0,
                        "完整 WHOLE: chain %s, 10 entries, head %s"
                                .formatted(
                                        own.chain(),
                                        anchors.of(own.chain()).get(0).head().hash())));
    }

    @Test
    void AUD_03_detectsAnEditedEntry() throws Exception {
        tamper("UPDATE audit_entry SET subject_id = 'other' WHERE chain = '%s' AND seq = 4");

        assertBroken(4, ChainBreak.Kind.CONTENT);
    }

    @Test
    void AUD_03_detectsAnEntryGivenAnotherTime() throws Exception {
        tamper("UPDATE audit_entry SET at = at - interval '1 microsecond' WHERE chain = '%s' AND seq = 4");

        assertBroken(4, ChainBreak.Kind.CONTENT);
    }

    @Test
    void AUD_03_detectsADeletedEntry() throws Exception {
        tamper("DELETE FROM audit_entry WHERE chain = '%s' AND seq = 4");

        assertThat(verification.verify(own.chain()).firstBreak()).contains(new ChainBreak(5, ChainBreak.Kind.SEQUENCE));
        assertThat(verifyOutside().status()).isEqualTo(1);
    }

    @Test
    void AUD_03_detectsAnInsertedEntry() throws Exception {
        tamper("UPDATE audit_entry SET seq = -seq WHERE chain = '%s' AND seq > 4");
        tamper("UPDATE audit_entry SET seq = 1 - seq WHERE chain = '%s' AND seq < 0");
        tamper("INSERT INTO audit_entry SELECT chain, 5, at, actor_account, actor_role, source, action, subject_type, "
                + "subject_id, details, hash, hash FROM audit_entry WHERE chain = '%s' AND seq = 4");

        assertBroken(5, ChainBreak.Kind.CONTENT);
    }

    @Test
    void AUD_03_detectsSwappedEntries() throws Exception {
        tamper("UPDATE audit_entry SET seq = -1 WHERE chain = '%s' AND seq = 4");
        tamper("UPDATE audit_entry SET seq = 4 WHERE chain = '%s' AND seq = 5");
        tamper("UPDATE audit_entry SET seq = 5 WHERE chain = '%s' AND seq = -1");

        assertBroken(4, ChainBreak.Kind.LINK);
    }

    @Test
    void AUD_04_detectsACutTail() throws Exception {
        tamper("DELETE FROM audit_entry WHERE chain = '%s' AND seq > 7");

        assertThat(verification.verify(own.chain()).firstBreak())
                .contains(new ChainBreak(10, ChainBreak.Kind.TAIL_CUT));
        assertThat(verifyOutside())
                .isEqualTo(
                        new Outcome(1, "不完整 BROKEN at entry 10: TAIL_CUT: it was published, but the chain ends at 7"));
    }

    @Test
    void AUD_04_detectsAChainHashedAnew() throws Exception {
        hashAnew();

        assertBroken(10, ChainBreak.Kind.ANCHOR);
    }

    @Test
    void AUD_04_anchorsHashedAnewTooAreDetectedByACopyThatAWitnessKept() throws Exception {
        List<AuditAnchor> copy = anchors.of(own.chain());
        hashAnew();
        new Forger(database).adjustAnchors(own.chain());

        assertThat(verification.verify(own.chain()).isWhole()).isTrue();
        assertThat(verification.verify(own.chain(), copy).firstBreak())
                .contains(new ChainBreak(10, ChainBreak.Kind.ANCHOR));
    }

    @Test
    void takesAnAnchorOnlyOfAChainThatHasGrown() {
        anchors.take();
        assertThat(anchors.of(own.chain())).hasSize(1);

        own.publish(1);
        anchors.take();
        assertThat(anchors.newest(own.chain()))
                .extracting(anchor -> anchor.head().seq())
                .containsExactly(11L, 10L);
    }

    private void assertBroken(long seq, ChainBreak.Kind kind) throws Exception {
        assertThat(verification.verify(own.chain()).firstBreak()).contains(new ChainBreak(seq, kind));
        assertThat(verifyOutside().text()).startsWith("不完整 BROKEN at entry " + seq + ": " + kind);
    }

    /** What somebody with all rights but no access to the published anchors would do. */
    private void hashAnew() throws Exception {
        long entries = ledger.head(own.chain()).seq();
        new Forger(database).hashAnew(own.chain());
        assertThat(ledger.head(own.chain()).seq()).isEqualTo(entries);
    }

    private Outcome verifyOutside() throws Exception {
        Path file = folder.resolve("export.ndjson");
        own.exportTo(export, file);
        Path published = folder.resolve("anchors.csv");
        Files.writeString(published, anchors.csv(own.chain()));
        return verifier.run(file, published);
    }

    private void tamper(String statement) throws Exception {
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            sql.execute("ALTER TABLE audit_entry DROP CONSTRAINT IF EXISTS audit_entry_seq_check");
            assertThat(sql.executeUpdate(statement.formatted(own.chain()))).isPositive();
        }
    }
}
