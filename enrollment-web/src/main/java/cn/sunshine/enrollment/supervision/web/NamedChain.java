package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.audit.AuditChain;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import org.jspecify.annotations.Nullable;

/**
 * A chain of the audit log, and whose it is.
 *
 * @param district null for the chain of the installation: signing in, accounts, and what else belongs to no district
 */
record NamedChain(AuditChain id, @Nullable DistrictSummary district) {

    /** In public addresses; a district's code is digits, so no district can have it. */
    static final String INSTALLATION_CODE = "installation";

    static final NamedChain INSTALLATION = new NamedChain(AuditChain.INSTALLATION, null);

    static NamedChain of(DistrictSummary district) {
        return new NamedChain(AuditChain.of(district.id()), district);
    }

    /** What stands for it in public addresses. Public, because templates call it. */
    public String code() {
        return district == null ? INSTALLATION_CODE : district.code().value();
    }
}
