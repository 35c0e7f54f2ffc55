package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.District;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;

/** A district as other features and pages see it. */
public record DistrictSummary(DistrictId id, DivisionCode code, String name, String nameEn, Hotlines hotlines) {

    static DistrictSummary of(District district) {
        return new DistrictSummary(
                district.id(), district.code(), district.name(), district.nameEn(), district.hotlines());
    }
}
