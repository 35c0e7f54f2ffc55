package cn.sunshine.enrollment.registration;

import cn.sunshine.enrollment.catchment.AddressRuleId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * What the catchments said of an address on submission, kept with it because rules may be published anew.
 *
 * @param rule the very rule that decided, exactly where the basis is a rule
 */
@NamedInterface("api")
@Embeddable
public record CatchmentFinding(
        @Enumerated(EnumType.STRING) @Column(name = "catchment_basis")
        CatchmentBasis basis,

        @Embedded @AttributeOverride(name = "value", column = @Column(name = "catchment_rule_id")) @Nullable AddressRuleId rule) {

    public CatchmentFinding {
        if ((basis == CatchmentBasis.RULE) != (rule != null)) {
            throw new IllegalArgumentException("a rule is named exactly where one decided");
        }
    }

    public static CatchmentFinding byRule(AddressRuleId rule) {
        return new CatchmentFinding(CatchmentBasis.RULE, rule);
    }

    public static CatchmentFinding without(CatchmentBasis basis) {
        return new CatchmentFinding(basis, null);
    }
}
