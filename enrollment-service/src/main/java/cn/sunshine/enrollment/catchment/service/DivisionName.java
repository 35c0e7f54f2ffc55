package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Division;
import cn.sunshine.enrollment.shared.DivisionCode;
import org.jspecify.annotations.Nullable;

/** A division as a page names it. */
public record DivisionName(
        DivisionCode code,
        String name,
        @Nullable String nameEn,
        @Nullable DivisionCode parent) {

    static DivisionName of(Division division) {
        return new DivisionName(division.code(), division.name(), division.nameEn(), division.parent());
    }
}
