package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of schools and their plans. */
@Service
@Transactional(readOnly = true)
public class SchoolQueries {

    private final Schools schools;
    private final EnrollmentPlans plans;

    SchoolQueries(Schools schools, EnrollmentPlans plans) {
        this.schools = schools;
        this.plans = plans;
    }

    public Optional<SchoolSummary> school(SchoolId id) {
        return schools.findById(id).map(SchoolSummary::of);
    }

    public Optional<SchoolSummary> school(SchoolCode code) {
        return schools.findByCode(code).map(SchoolSummary::of);
    }

    /** The schools of a district by code. */
    public List<SchoolSummary> schools(DistrictId district) {
        return schools.findByDistrictOrderByCodeValue(district).stream()
                .map(SchoolSummary::of)
                .toList();
    }

    /** The schools that enroll in a season with their plans: read once for all who look at this reading. */
    public SeasonSchools schools(SeasonReading season) {
        return season.facts(SeasonSchools.class, this::enrolling);
    }

    public Optional<PlanSummary> plan(SchoolId school, SeasonId season) {
        return plans.findBySchoolAndSeason(school, season).map(PlanSummary::of);
    }

    /** The plans of a season by school. */
    public Map<SchoolId, PlanSummary> plans(SeasonId season) {
        return plans.findBySeason(season).stream()
                .map(PlanSummary::of)
                .collect(Collectors.toMap(PlanSummary::school, plan -> plan));
    }

    private SeasonSchools enrolling(SeasonSummary season) {
        List<SchoolSummary> ofStage =
                schools.findByDistrictAndStageOrderByCodeValue(season.district(), season.stage()).stream()
                        .map(SchoolSummary::of)
                        .toList();
        return new SeasonSchools(ofStage, plans(season.id()));
    }
}
