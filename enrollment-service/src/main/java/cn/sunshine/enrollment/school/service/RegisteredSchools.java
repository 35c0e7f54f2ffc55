package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.identity.SchoolDirectory;
import cn.sunshine.enrollment.school.School;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Component;

/** Tells identity, which stands above schools, to which district one belongs. */
@Component
class RegisteredSchools implements SchoolDirectory {

    private final Schools schools;

    RegisteredSchools(Schools schools) {
        this.schools = schools;
    }

    @Override
    public boolean belongs(SchoolId school, DistrictId district) {
        return schools.hold(school)
                .map(School::district)
                .filter(district::equals)
                .isPresent();
    }
}
