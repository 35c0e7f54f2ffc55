package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.ChainHead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves the application can be verified where nothing of it is. */
@ServiceTest
class AuditExportTests {

    private static OutsideVerifier verifier;
    private OwnChain own;

    @TempDir
    private Path folder;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private AuditExport export;

    @Autowired
    private AuditLedger ledger;

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
    void AUD_01_anExportIsAnEntryItself() throws Exception {
        ChainHead exported = own.exportTo(export, folder.resolve("export.ndjson"));

        assertThat(ledger.head(own.chain()).seq()).isEqualTo(exported.seq() + 1);
        assertThat(Files.readAllLines(folder.resolve("export.ndjson"))).hasSize(10);
    }

    @Test
    void AUD_02_theVerifierOutsideRunsFromItsSourceAlone() throws Exception {
        Path file = folder.resolve("export.ndjson");
        own.exportTo(export, file);

        assertThat(OutsideVerifier.java(List.of(OutsideVerifier.SOURCE.toString()), file)
                        .status())
                .isZero();
        assertThat(OutsideVerifier.java(List.of(OutsideVerifier.SOURCE.toString()))
                        .status())
                .isEqualTo(2);
        assertThat(OutsideVerifier.java(List.of(OutsideVerifier.SOURCE.toString()), folder.resolve("absent"))
                        .status())
                .isEqualTo(2);
    }

    /** What is no statement about the chain does not read as one: 1 is broken, and nothing else is 1. */
    @Test
    void AUD_02_theVerifierOutsideTellsABrokenChainFromAFileThatItCannotReadAndFromAFaultOfItsOwn() throws Exception {
        Path file = folder.resolve("export.ndjson");
        own.exportTo(export, file);
        for (String anchor : List.of("of another file", "c,x,ab", "c,12")) {
            Path anchors = Files.writeString(folder.resolve("anchors.csv"), "chain,seq,hash,at\n" + anchor + "\n");
            assertThat(verifier.run(file, anchors).status()).as(anchor).isEqualTo(2);
        }
        Path latin = Files.write(folder.resolve("latin.ndjson"), new byte[] {(byte) 0xe9, '\n'});
        assertThat(verifier.run(latin).status()).isEqualTo(2);

        String line = Files.readAllLines(file).get(0);
        Path escaped = Files.writeString(
                folder.resolve("escaped.ndjson"), line.replaceFirst("\"role\":\"", "\"role\":\"\\\\u00zz") + "\n");
        OutsideVerifier.Outcome broken = verifier.run(escaped);
        assertThat(broken.status()).as(broken.text()).isOne();
        assertThat(broken.text()).contains("BROKEN at entry 1", "MALFORMED");

        OutsideVerifier.Outcome failed = OutsideVerifier.java(
                List.of("-Xmx16m", "-cp", verifier.compiled().toString(), "VerifyAuditChain"), endless());
        assertThat(failed.status()).as(failed.text()).isEqualTo(3);
        assertThat(failed.text()).contains("nothing was verified").doesNotContain("BROKEN");
    }

    /** One line that no memory of this program holds. */
    private Path endless() throws Exception {
        return Files.writeString(folder.resolve("endless.ndjson"), "x".repeat(64 << 20));
    }

    @Test
    void theVerifierOutsideNamesAMalformedLine() throws Exception {
        Path file = folder.resolve("export.ndjson");
        own.exportTo(export, file);
        Files.writeString(file, Files.readString(file).replaceFirst("\"seq\":3", "\"seq\": 3"));

        assertThat(verifier.run(file).text()).startsWith("不完整 BROKEN at entry 3: MALFORMED");
    }
}
