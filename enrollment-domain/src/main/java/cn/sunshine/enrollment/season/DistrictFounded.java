package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import org.springframework.modulith.NamedInterface;

/** The installation has a new district. It stands in the installation's chain, as everything that its operator does. */
@NamedInterface("api")
public record DistrictFounded(DistrictId district, DivisionCode code) implements Auditable {

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(null, "season.found-district", "district", district).with("code", code);
    }
}
