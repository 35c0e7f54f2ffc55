package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** A publisher drafted, deleted or marked a rule; nothing is in force yet. */
@NamedInterface("api")
public record AddressRuleChanged(DistrictId district, SchoolId school, AddressRuleId rule, Change change)
        implements Auditable {

    /** What was done to the rule. */
    public enum Change {
        DRAFTED,
        DELETED,
        MARKED,
        KEPT
    }

    @Override
    public AuditFact auditFact() {
        return fact(district, rule).with("school", school).with("change", change);
    }

    /** That something was done to the rule, for who asks whether it is on record. */
    public static AuditFact fact(DistrictId district, AddressRuleId rule) {
        return AuditFact.of(district, "catchment.edit", "address-rule", rule);
    }
}
