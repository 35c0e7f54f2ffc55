package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.AuditFact;
import cn.sunshine.enrollment.audit.Auditable;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something auditable, for tests. */
record Happened(@Nullable DistrictId district, String subject) implements Auditable {

    static DistrictId anyDistrict() {
        return new DistrictId(UUID.randomUUID());
    }

    @Override
    public AuditFact auditFact() {
        return AuditFact.of(district, "test.happen", "thing", subject).with("note", "甲\"乙");
    }
}
