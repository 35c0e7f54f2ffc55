package cn.sunshine.enrollment.catchment;

import org.springframework.modulith.NamedInterface;

/** What a rule speaks of, from the coarse to the fine: where two rules differ, the finer one decides. */
@NamedInterface("api")
public enum SelectorKind {
    ESTATE,
    ROAD_RANGE
}
