package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.season.District;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;

/**
 * A district as other features and pages see it.
 *
 * @param version another one after each change
 */
public record DistrictSummary(DistrictId id, DivisionCode code, PlaceName name, Hotlines hotlines, int version) {

    static DistrictSummary of(District district) {
        return new DistrictSummary(
                district.id(), district.code(), district.name(), district.hotlines(), district.state());
    }
}
