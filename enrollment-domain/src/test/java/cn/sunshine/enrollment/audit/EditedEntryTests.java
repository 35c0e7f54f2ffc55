package cn.sunshine.enrollment.audit;

import static cn.sunshine.enrollment.audit.SampleChain.assertBroken;
import static cn.sunshine.enrollment.audit.SampleChain.chainOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What an entry says is in its hash, each field apart from its neighbour. */
class EditedEntryTests {

    private final List<AuditEntry> chain = chainOf(10, "a");

    @Test
    void AUD_03_detectsAnEditOfEveryField() {
        List<UnaryOperator<AuditEntry>> edits = List.of(
                e -> edited(
                        e,
                        e.at().plusMillis(1),
                        e.account(),
                        e.role(),
                        e.source(),
                        e.action(),
                        e.subjectType(),
                        e.subjectId(),
                        e.details()),
                e -> edited(
                        e, e.at(), null, e.role(), e.source(), e.action(), e.subjectType(), e.subjectId(), e.details()),
                e -> edited(
                        e,
                        e.at(),
                        e.account(),
                        "AUDITOR",
                        e.source(),
                        e.action(),
                        e.subjectType(),
                        e.subjectId(),
                        e.details()),
                e -> edited(
                        e,
                        e.at(),
                        e.account(),
                        e.role(),
                        null,
                        e.action(),
                        e.subjectType(),
                        e.subjectId(),
                        e.details()),
                e -> edited(
                        e,
                        e.at(),
                        e.account(),
                        e.role(),
                        e.source(),
                        "review.reject",
                        e.subjectType(),
                        e.subjectId(),
                        e.details()),
                e -> edited(
                        e, e.at(), e.account(), e.role(), e.source(), e.action(), "child", e.subjectId(), e.details()),
                e -> edited(
                        e,
                        e.at(),
                        e.account(),
                        e.role(),
                        e.source(),
                        e.action(),
                        e.subjectType(),
                        "other",
                        e.details()),
                e -> edited(
                        e,
                        e.at(),
                        e.account(),
                        e.role(),
                        e.source(),
                        e.action(),
                        e.subjectType(),
                        e.subjectId(),
                        "{}"));

        assertThat(edits).allSatisfy(edit -> {
            List<AuditEntry> edited = new ArrayList<>(chain);
            edited.set(4, edit.apply(chain.get(4)));
            assertBroken(edited, 5, ChainBreak.Kind.CONTENT);
        });
    }

    @Test
    void AUD_03_detectsTextMovedFromOneFieldToItsNeighbour() {
        AuditEntry entry = chain.get(4);
        List<AuditEntry> moved = new ArrayList<>(chain);
        moved.set(
                4,
                edited(
                        entry,
                        entry.at(),
                        entry.account(),
                        entry.role(),
                        entry.source(),
                        entry.action(),
                        entry.subjectType() + entry.subjectId().charAt(0),
                        entry.subjectId().substring(1),
                        entry.details()));

        assertBroken(moved, 5, ChainBreak.Kind.CONTENT);
    }

    @Test
    void keepsTheTimeInWholeMicroseconds() {
        assertThat(chain.get(0).time()).isEqualTo("2026-05-01T00:00:00.123456Z");
    }

    @Test
    void AUD_02_hashesTheExampleOfTheDocumentation() {
        assertThat(chain.get(0).hash().hex())
                .isEqualTo("f80402168e6810cc139d7df39752d4eca05184519f540150de79d62c4aa47c08");
    }

    private static AuditEntry edited(
            AuditEntry e,
            Instant at,
            AccountId account,
            String role,
            String source,
            String action,
            String subjectType,
            String subjectId,
            String details) {
        return new AuditEntry(
                e.chain(),
                e.seq(),
                at,
                account,
                role,
                source,
                action,
                subjectType,
                subjectId,
                details,
                e.previousHash(),
                e.hash());
    }
}
