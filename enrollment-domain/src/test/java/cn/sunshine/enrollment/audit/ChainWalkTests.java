package cn.sunshine.enrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ChainWalkTests {

    private static final Instant START = Instant.parse("2026-05-01T00:00:00.123456789Z");
    private static final DistrictId DISTRICT = DistrictId.of("00000000-0000-4000-8000-00000000000d");
    private static final AuditChain CHAIN = AuditChain.of(DISTRICT);
    private static final Actor OFFICER =
            new Actor(AccountId.of("00000000-0000-4000-8000-00000000000a"), "DISTRICT_REVIEWER", "192.0.2.1");

    private final List<AuditEntry> chain = chainOf(10, "a");

    @Test
    void findsAChainWhole() {
        ChainVerdict verdict = verdict(chain, List.of());

        assertThat(verdict.isWhole()).isTrue();
        assertThat(verdict.head()).isEqualTo(chain.get(9).asHead());
    }

    @Test
    void findsAnEmptyChainWhole() {
        assertThat(verdict(List.of(), List.of()).head()).isEqualTo(ChainHead.beforeFirst(CHAIN));
    }

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
    void AUD_03_detectsARemovedEntry() {
        List<AuditEntry> shorter = new ArrayList<>(chain);
        shorter.remove(4);

        assertBroken(shorter, 6, ChainBreak.Kind.SEQUENCE);
        assertBroken(chain.subList(1, 10), 2, ChainBreak.Kind.SEQUENCE);
    }

    @Test
    void AUD_03_detectsAnInsertedEntryThoughTheOthersAreRenumbered() {
        List<AuditEntry> longer = new ArrayList<>(chain.subList(0, 4));
        longer.add(AuditEntry.after(chain.get(3).asHead(), OFFICER, fact("forged"), START));
        chain.subList(4, 10).forEach(entry -> longer.add(renumbered(entry, entry.seq() + 1)));

        assertBroken(longer, 6, ChainBreak.Kind.LINK);
    }

    @Test
    void AUD_03_detectsSwappedEntriesRenumberedOrNot() {
        List<AuditEntry> swapped = new ArrayList<>(chain);
        Collections.swap(swapped, 4, 5);
        assertBroken(swapped, 6, ChainBreak.Kind.SEQUENCE);

        swapped.set(4, renumbered(swapped.get(4), 5));
        swapped.set(5, renumbered(swapped.get(5), 6));
        assertBroken(swapped, 5, ChainBreak.Kind.LINK);
    }

    @Test
    void AUD_03_detectsAnEntryOfAnotherChain() {
        AuditEntry foreign =
                AuditEntry.after(ChainHead.beforeFirst(AuditChain.INSTALLATION), OFFICER, fact("x"), START);

        assertBroken(List.of(foreign), 1, ChainBreak.Kind.SEQUENCE);
    }

    @Test
    void AUD_04_detectsACutTailByAnAnchor() {
        List<AuditAnchor> anchors = List.of(anchor(chain.get(3)), anchor(chain.get(7)), anchor(chain.get(9)));

        ChainVerdict verdict = verdict(chain.subList(0, 6), anchors);

        assertThat(verdict.firstBreak()).contains(new ChainBreak(8, ChainBreak.Kind.TAIL_CUT));
        assertThat(verdict.head().seq()).isEqualTo(6);
        assertThat(verdict(chain, anchors).isWhole()).isTrue();
    }

    @Test
    void AUD_04_detectsAChainHashedAnewByAnAnchor() {
        ChainVerdict verdict = verdict(chainOf(10, "b"), List.of(anchor(chain.get(7))));

        assertThat(verdict.firstBreak()).contains(new ChainBreak(8, ChainBreak.Kind.ANCHOR));
    }

    @Test
    void AUD_04_detectsAnchorsThatContradictEachOther() {
        AuditAnchor other = anchor(chainOf(10, "b").get(2));

        assertThat(verdict(chain, List.of(anchor(chain.get(2)), other)).isWhole())
                .isFalse();
    }

    @Test
    void leavesAnchorsOfOtherChainsAside() {
        ChainHead elsewhere =
                new ChainHead(AuditChain.INSTALLATION, 99, chain.get(0).hash());

        assertThat(verdict(chain, List.of(new AuditAnchor(elsewhere, START))).isWhole())
                .isTrue();
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

    private void assertBroken(List<AuditEntry> entries, long seq, ChainBreak.Kind kind) {
        assertThat(verdict(entries, List.of()).firstBreak()).contains(new ChainBreak(seq, kind));
    }

    private static ChainVerdict verdict(List<AuditEntry> entries, List<AuditAnchor> anchors) {
        ChainWalk walk = new ChainWalk(CHAIN, anchors);
        entries.forEach(walk::next);
        return walk.verdict();
    }

    private static List<AuditEntry> chainOf(int length, String subject) {
        List<AuditEntry> entries = new ArrayList<>();
        ChainHead head = ChainHead.beforeFirst(CHAIN);
        for (int n = 1; n <= length; n++) {
            AuditEntry entry = AuditEntry.after(head, OFFICER, fact(subject + n), START.plusSeconds(n - 1));
            entries.add(entry);
            head = entry.asHead();
        }
        return entries;
    }

    private static AuditFact fact(String subject) {
        return AuditFact.of(DISTRICT, "review.approve", "application", subject).with("rule", "R\"1");
    }

    private static AuditAnchor anchor(AuditEntry entry) {
        return new AuditAnchor(entry.asHead(), START);
    }

    private static AuditEntry renumbered(AuditEntry e, long seq) {
        return new AuditEntry(
                e.chain(),
                seq,
                e.at(),
                e.account(),
                e.role(),
                e.source(),
                e.action(),
                e.subjectType(),
                e.subjectId(),
                e.details(),
                e.previousHash(),
                e.hash());
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
