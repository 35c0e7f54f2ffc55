package cn.sunshine.enrollment.school.service;

import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.school.EnrollmentPlans;
import cn.sunshine.enrollment.school.Participation;
import cn.sunshine.enrollment.school.Participations;
import cn.sunshine.enrollment.school.Schools;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.LastSeasons;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The schools that enroll in a season. Every step of a family's draft asks whether registration is open, and with that for
 * all of them, while they hardly change once it is: what was made of their rows is kept until one row is another, of the
 * seasons that were asked about last.
 */
@Component
class EnrollingSchools {

    private record Known(String digest, SeasonSchools schools) {}

    private final Schools schools;
    private final EnrollmentPlans plans;
    private final Participations participations;
    private final LastSeasons<SeasonId, AtomicReference<@Nullable Known>> known =
            new LastSeasons<>(season -> new AtomicReference<>());

    EnrollingSchools(Schools schools, EnrollmentPlans plans, Participations participations) {
        this.schools = schools;
        this.plans = plans;
        this.participations = participations;
    }

    SeasonSchools of(SeasonSummary season) {
        String digest = digest(season);
        AtomicReference<@Nullable Known> place = known.of(season.id());
        Known kept = place.get();
        if (kept != null && kept.digest().equals(digest)) {
            return kept.schools();
        }
        SeasonSchools read = read(season);
        // what somebody changed between the two readings is in the one and not in the other
        if (digest.equals(digest(season))) {
            place.set(new Known(digest, read));
        }
        return read;
    }

    /** The plans of the schools that enroll in the season, by school. */
    Map<SchoolId, PlanSummary> plans(SeasonId season) {
        return plans.findEnrolling(season).stream()
                .map(PlanSummary::of)
                .collect(Collectors.toUnmodifiableMap(PlanSummary::school, plan -> plan));
    }

    private String digest(SeasonSummary season) {
        return plans.digestOfEnrolling(
                season.district().value(), season.stage().name(), season.id().value());
    }

    private SeasonSchools read(SeasonSummary season) {
        Map<SchoolId, Absence> absences = absences(season.id());
        Map<Boolean, List<SchoolSummary>> ofStage =
                schools.findByDistrictAndStageOrderByCodeValue(season.district(), season.stage()).stream()
                        .map(SchoolSummary::of)
                        .collect(Collectors.partitioningBy(
                                school -> absences.containsKey(school.id()), Collectors.toUnmodifiableList()));
        return new SeasonSchools(
                ofStage.getOrDefault(false, List.of()),
                plans(season.id()),
                ofStage.getOrDefault(true, List.of()),
                absences);
    }

    private Map<SchoolId, Absence> absences(SeasonId season) {
        return participations.findAbsent(season).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Participation::school, absent -> absent.absence().orElseThrow()));
    }
}
