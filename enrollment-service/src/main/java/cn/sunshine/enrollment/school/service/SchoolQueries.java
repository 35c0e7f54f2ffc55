package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.EnrollmentPlan;
import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.Participation;
import cn.sunshine.enrollment.school.ParticipationId;
import cn.sunshine.enrollment.school.Participations;
import cn.sunshine.enrollment.school.PlanVersion;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of schools and their plans. */
@Service
@Transactional(readOnly = true)
public class SchoolQueries {

    private final Schools schools;
    private final EnrollmentPlans plans;
    private final Participations participations;
    private final EnrollingSchools enrolling;

    SchoolQueries(Schools schools, EnrollmentPlans plans, Participations participations, EnrollingSchools enrolling) {
        this.schools = schools;
        this.plans = plans;
        this.participations = participations;
        this.enrolling = enrolling;
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

    /** The schools of a district, to look each up that a list names. */
    public Map<SchoolId, SchoolSummary> byId(DistrictId district) {
        return schools(district).stream().collect(Collectors.toMap(SchoolSummary::id, Function.identity()));
    }

    /** The schools that enroll in a season with their plans: read once for all who look at this reading. */
    public SeasonSchools schools(SeasonReading season) {
        return season.facts(SeasonSchools.class, enrolling::of);
    }

    /** The schools that enroll in a season, by code. */
    public List<SchoolSummary> schools(SeasonSummary season) {
        return enrolling.of(season).schools();
    }

    /**
     * The school as it stays until the transaction ends, if it enrolls in the season: for who is about to name it. Whoever
     * changes what it is, or takes it out of the season, waits.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SchoolSummary> hold(SchoolId school, SeasonId season) {
        return schools.hold(school).filter(held -> enrolls(school, season)).map(SchoolSummary::of);
    }

    /** What was said of whether a school enrolls in a season. */
    public ParticipationSummary participation(SchoolId school, SeasonId season) {
        return ParticipationSummary.of(participations
                .findById(new ParticipationId(school, season))
                .orElseGet(() -> Participation.of(school, season)));
    }

    /** The plan of a school that enrolls in the season. */
    public Optional<PlanSummary> plan(SchoolId school, SeasonId season) {
        return plans.findBySchoolAndSeason(school, season)
                .filter(plan -> enrolls(school, season))
                .map(PlanSummary::of);
    }

    /** Every plan that was approved for a school in a season, the one in force first. */
    public List<PlanVersion> planHistory(SchoolId school, SeasonId season) {
        List<PlanVersion> history = new ArrayList<>(plans.findBySchoolAndSeason(school, season)
                .map(EnrollmentPlan::history)
                .orElse(List.of()));
        Collections.reverse(history);
        return history;
    }

    /** The plans of the schools that enroll in a season, by school. */
    public Map<SchoolId, PlanSummary> plans(SeasonId season) {
        return enrolling.plans(season);
    }

    private boolean enrolls(SchoolId school, SeasonId season) {
        return participation(school, season).absence() == null;
    }
}
