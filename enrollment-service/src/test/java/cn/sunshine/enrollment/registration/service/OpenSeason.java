package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.SchoolId;

/**
 * A district of its own whose registration is open: two public schools, the first with a published rule, and a private
 * one.
 */
public record OpenSeason(
        DistrictId district,
        DivisionCode township,
        SeasonId season,
        SchoolId school,
        SchoolId otherSchool,
        SchoolId privateSchool) {

    /** The same with another school in the first one's stead: so drafts choose that one. */
    public OpenSeason choosing(SchoolId chosen) {
        return new OpenSeason(district, township, season, chosen, otherSchool, privateSchool);
    }

    /** In the first school's catchment: Orchard Road (果园路), odd numbers 1 to 99. */
    public Address homeNear() {
        return new Address(township, "果园路", 15, "", "2栋301");
    }

    /** On the same road's even side, of which no rule speaks. */
    public Address homeUnknown() {
        return new Address(township, "果园路", 16, "", "1栋101");
    }
}
