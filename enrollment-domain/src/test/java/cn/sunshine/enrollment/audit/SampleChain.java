package cn.sunshine.enrollment.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A chain of approvals, and what a walk along it finds. */
final class SampleChain {

    static final Instant START = Instant.parse("2026-05-01T00:00:00.123456789Z");
    private static final DistrictId DISTRICT = DistrictId.of("00000000-0000-4000-8000-00000000000d");
    static final AuditChain CHAIN = AuditChain.of(DISTRICT);
    static final Actor OFFICER =
            new Actor(AccountId.of("00000000-0000-4000-8000-00000000000a"), "DISTRICT_REVIEWER", "192.0.2.1");

    private SampleChain() {}

    static List<AuditEntry> chainOf(int length, String subject) {
        List<AuditEntry> entries = new ArrayList<>();
        ChainHead head = ChainHead.beforeFirst(CHAIN);
        for (int n = 1; n <= length; n++) {
            AuditEntry entry = AuditEntry.after(head, OFFICER, fact(subject + n), START.plusSeconds(n - 1));
            entries.add(entry);
            head = entry.asHead();
        }
        return entries;
    }

    static AuditFact fact(String subject) {
        return AuditFact.of(DISTRICT, "review.approve", "application", subject).with("rule", "R\"1");
    }

    static ChainVerdict verdict(List<AuditEntry> entries, List<AuditAnchor> anchors) {
        ChainWalk walk = new ChainWalk(CHAIN, anchors);
        entries.forEach(walk::next);
        return walk.verdict();
    }

    static void assertBroken(List<AuditEntry> entries, long seq, ChainBreak.Kind kind) {
        assertThat(verdict(entries, List.of()).firstBreak()).contains(new ChainBreak(seq, kind));
    }
}
