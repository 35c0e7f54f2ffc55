package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRules;
import cn.sunshine.enrollment.school.SchoolReliance;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Component;

/** A school that has a catchment takes its children: before it stays away, its homes are given to another (policy P1). */
@Component
class RuledSchools implements SchoolReliance {

    private final AddressRules rules;

    RuledSchools(AddressRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean names(SchoolId school) {
        return rules.existsBySchool(school);
    }

    @Override
    public boolean assigns(SchoolId school, SeasonId season) {
        return rules.schoolsWithRules(season).contains(school.value());
    }
}
