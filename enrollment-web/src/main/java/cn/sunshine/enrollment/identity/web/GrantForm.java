package cn.sunshine.enrollment.identity.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;

/**
 * A role to give and where.
 *
 * @param district empty for every district
 * @param school for a school officer: the ids of district and school, with a slash between
 */
record GrantForm(String role, String district, String school) {

    GrantForm {
        role = orEmpty(role);
        district = orEmpty(district);
        school = orEmpty(school);
    }

    static GrantForm empty() {
        return new GrantForm("", "", "");
    }

    static String schoolValue(DistrictId district, SchoolId school) {
        return district + "/" + school;
    }

    /** @throws IllegalArgumentException if role or ids are none */
    ScopedRole toScopedRole() {
        Role wanted = Role.valueOf(role);
        return switch (wanted.reach()) {
            case SCHOOL -> ofSchool(wanted, school.split("/", 2));
            case FAMILY, DISTRICT, DISTRICT_OR_ALL ->
                new ScopedRole(wanted, district.isEmpty() ? null : DistrictId.of(district), null);
        };
    }

    private static ScopedRole ofSchool(Role role, String... ids) {
        if (ids.length < 2) {
            throw new IllegalArgumentException("no school");
        }
        return ScopedRole.at(role, DistrictId.of(ids[0]), SchoolId.of(ids[1]));
    }
}
