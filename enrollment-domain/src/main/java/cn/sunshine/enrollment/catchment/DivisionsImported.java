package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import org.springframework.modulith.NamedInterface;

/** A list of divisions was taken over. It is for all districts, so it stands in the installation's chain. */
@NamedInterface("api")
public record DivisionsImported(int divisions) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "catchment.import-divisions", "divisions", "all")
                .with("divisions", divisions);
    }
}
