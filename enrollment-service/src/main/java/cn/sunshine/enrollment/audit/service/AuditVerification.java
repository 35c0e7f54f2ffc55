package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditAnchor;
import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.audit.ChainVerdict;
import cn.sunshine.enrollment.audit.ChainWalk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Re-reads a whole chain and says where it is broken first, if it is. */
@Service
@Transactional(readOnly = true)
public class AuditVerification {

    private final AuditLedger ledger;
    private final AuditAnchors anchors;

    AuditVerification(AuditLedger ledger, AuditAnchors anchors) {
        this.ledger = ledger;
        this.anchors = anchors;
    }

    /** Verifies against the anchors of this database. */
    public ChainVerdict verify(AuditChain chain) {
        return verify(chain, List.of());
    }

    /**
     * Verifies against the anchors of this database and those somebody outside kept: only the latter show that the
     * anchors themselves were not made anew.
     */
    public ChainVerdict verify(AuditChain chain, Collection<AuditAnchor> witnessed) {
        List<AuditAnchor> all = new ArrayList<>(anchors.of(chain));
        all.addAll(witnessed);
        ChainWalk walk = new ChainWalk(chain, all);
        ledger.walk(chain, walk::next);
        return walk.verdict();
    }
}
