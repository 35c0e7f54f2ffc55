package cn.sunshine.enrollment.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.audit.AuditAnchor;
import cn.sunshine.enrollment.audit.AuditChain;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class AuditAnchorTests {

    private final AuditChain chain = AuditChain.of(Happened.anyDistrict());
    private final AuditChain other = AuditChain.of(Happened.anyDistrict());
    private final AuditChain silent = AuditChain.of(Happened.anyDistrict());

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsTheNewestAnchorOfEachChainThatHasOne() {
        publish(chain);
        publish(other);
        anchors.take();
        publish(chain);
        anchors.take();

        Map<AuditChain, AuditAnchor> newest = anchors.newestOfEach(List.of(chain, other, silent));

        assertThat(newest).containsOnlyKeys(chain, other);
        assertThat(newest.values()).containsExactlyInAnyOrder(last(chain), last(other));
        assertThat(last(chain).head().seq()).isEqualTo(2);
        assertThat(anchors.newestOfEach(List.of())).isEmpty();
    }

    @Test
    void looksForTheNewestOfEachChainAtTheEndOfItsKey() {
        String plan = transaction.execute(running -> {
            Stream.of("enable_seqscan", "enable_bitmapscan").forEach(this::forbid);
            return String.join("\n", explain());
        });

        assertThat(plan).contains("Index Scan Backward using audit_anchor_pkey").doesNotContain("Sort");
    }

    private List<String> explain() {
        return jdbc.sql("explain " + AuditAnchors.NEWEST_OF_EACH)
                .param("chains", chain + "," + other)
                .query(String.class)
                .list();
    }

    private void forbid(String way) {
        jdbc.sql("set local " + way + " = off").update();
    }

    private AuditAnchor last(AuditChain of) {
        return anchors.newest(of).get(0);
    }

    private void publish(AuditChain into) {
        transaction.executeWithoutResult(running -> events.publishEvent(new Happened(into.district(), "1")));
    }
}
