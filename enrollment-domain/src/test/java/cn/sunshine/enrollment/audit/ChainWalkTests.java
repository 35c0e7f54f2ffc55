package cn.sunshine.enrollment.audit;

import static cn.sunshine.enrollment.audit.SampleChain.CHAIN;
import static cn.sunshine.enrollment.audit.SampleChain.OFFICER;
import static cn.sunshine.enrollment.audit.SampleChain.START;
import static cn.sunshine.enrollment.audit.SampleChain.assertBroken;
import static cn.sunshine.enrollment.audit.SampleChain.chainOf;
import static cn.sunshine.enrollment.audit.SampleChain.fact;
import static cn.sunshine.enrollment.audit.SampleChain.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainWalkTests {

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
}
