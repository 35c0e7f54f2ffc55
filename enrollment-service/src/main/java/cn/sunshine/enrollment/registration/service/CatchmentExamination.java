package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.registration.CatchmentBasis;
import cn.sunshine.enrollment.registration.CatchmentFinding;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.Address;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds how an address speaks of a chosen school. */
@Component
class CatchmentExamination {

    private final CatchmentQueries catchments;

    CatchmentExamination(CatchmentQueries catchments) {
        this.catchments = catchments;
    }

    CatchmentFinding find(SeasonId season, Address address, SchoolSummary school) {
        return find(matches(season, address), school);
    }

    /** What the address says, whichever school is chosen. */
    List<RuleView> matches(SeasonId season, Address address) {
        return catchments.lookUp(season, address);
    }

    CatchmentFinding find(List<RuleView> matches, SchoolSummary school) {
        if (school.nature() == SchoolNature.PRIVATE) {
            return CatchmentFinding.without(CatchmentBasis.NOT_BY_ADDRESS);
        }
        return matches.stream()
                .filter(match -> match.school().equals(school.id()))
                .findFirst()
                .map(match -> CatchmentFinding.byRule(match.id()))
                .orElseGet(() ->
                        CatchmentFinding.without(matches.isEmpty() ? CatchmentBasis.MANUAL : CatchmentBasis.OUTSIDE));
    }
}
