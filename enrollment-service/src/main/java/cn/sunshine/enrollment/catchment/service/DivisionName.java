package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import org.jspecify.annotations.Nullable;

/** A division as a page names it. */
public record DivisionName(
        DivisionCode code, PlaceName name, @Nullable DivisionCode parent) {

    static DivisionName of(Division division) {
        return new DivisionName(division.code(), division.name(), division.parent());
    }
}
