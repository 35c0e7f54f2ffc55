package cn.sunshine.enrollment.catchment;

import org.springframework.modulith.NamedInterface;

/** Whether a rule takes addresses into a catchment or out of it. */
@NamedInterface("api")
public enum RuleEffect {
    INCLUDE,
    EXCLUDE
}
