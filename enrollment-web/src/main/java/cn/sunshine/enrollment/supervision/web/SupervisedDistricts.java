package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The districts that a supervisor or an auditor reaches; all others look absent. */
@Component
class SupervisedDistricts {

    private static final Role[] READERS = {Role.SUPERVISOR, Role.AUDITOR};

    private final SeasonQueries seasons;

    SupervisedDistricts(SeasonQueries seasons) {
        this.seasons = seasons;
    }

    List<DistrictSummary> of(SignedIn reader) {
        return seasons.districts().stream()
                .filter(district -> reader.reaches(district.id(), READERS))
                .toList();
    }

    DistrictSummary require(DistrictId district, SignedIn reader) {
        reader.requireDistrict(district, READERS);
        return seasons.district(district).orElseThrow(() -> SupervisedDistrictNotFoundException.of(district));
    }
}
