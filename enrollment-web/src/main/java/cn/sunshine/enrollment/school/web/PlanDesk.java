package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.school.Absence;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.ParticipationSummary;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolCorrection;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.school.service.SeasonSchools;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plans an administrator reaches; all others look absent. */
@Component
class PlanDesk {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final SchoolCorrection correction;
    private final SeasonClock clock;

    PlanDesk(SeasonQueries seasons, SchoolQueries schools, SchoolCorrection correction, SeasonClock clock) {
        this.seasons = seasons;
        this.schools = schools;
        this.correction = correction;
        this.clock = clock;
    }

    /** A season with a row for every school of its stage. */
    record Sheet(DistrictSummary district, SeasonSummary season, List<Row> rows) {

        /** Whether a plan has seats for children who are drawn together, from when they were still asked for. */
        public boolean hasBundleSeats() {
            return rows.stream().flatMap(row -> Stream.ofNullable(row.plan())).anyMatch(plan -> plan.bundleSeats() > 0);
        }
    }

    /**
     * @param plan null while none was approved, and where the school does not enroll
     * @param absence null where it enrolls
     */
    record Row(
            SchoolSummary school,
            @Nullable PlanSummary plan,
            @Nullable Absence absence) {}

    /** The schools of a district for which no family can apply this year, as no season of their stage stands on any sheet. */
    record Uncovered(DistrictSummary district, List<SchoolSummary> schools) {}

    List<DistrictSummary> districts(SignedIn officer) {
        return seasons.districts(officer, Role.DISTRICT_ADMINISTRATOR);
    }

    List<Sheet> sheets(SignedIn officer) {
        return districts(officer).stream()
                .flatMap(district -> seasons.seasons(district.id()).stream().map(season -> sheet(district, season)))
                .toList();
    }

    /** The districts that have such schools; mostly none. */
    List<Uncovered> uncovered(SignedIn officer) {
        return districts(officer).stream()
                .map(district -> new Uncovered(district, uncovered(district.id())))
                .filter(found -> !found.schools().isEmpty())
                .toList();
    }

    private List<SchoolSummary> uncovered(DistrictId district) {
        Set<Stage> enrolling = SeasonSummary.enrolling(seasons.seasons(district), clock.instant());
        return schools.schools(district).stream()
                .filter(school -> !enrolling.contains(school.stage()))
                .toList();
    }

    /** @throws SchoolNotFoundException if there is no such school */
    SchoolSummary school(SchoolId id, SignedIn officer) {
        SchoolSummary school = schools.school(id).orElseThrow(() -> SchoolNotFoundException.of(id));
        officer.requireDistrict(school.district(), Role.DISTRICT_ADMINISTRATOR);
        return school;
    }

    /** @throws SchoolNotFoundException unless a district of the officer's had the school and took it back */
    void requireRemoved(SchoolId id, SignedIn officer) {
        if (districts(officer).stream().noneMatch(district -> correction.isRemoved(id, district.id()))) {
            throw SchoolNotFoundException.of(id);
        }
    }

    /** The row of one school in one season, if the officer reaches it. */
    Row row(SchoolId school, SeasonId id, SignedIn officer) {
        return sheet(school, id, officer).rows().get(0);
    }

    /** The sheet of that row, with no other. */
    Sheet sheet(SchoolId school, SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireDistrict(season.district(), Role.DISTRICT_ADMINISTRATOR);
        DistrictSummary district = seasons.district(season.district()).orElseThrow();
        return sheet(district, season).rows().stream()
                .filter(found -> found.school().id().equals(school))
                .findFirst()
                .map(found -> new Sheet(district, season, List.of(found)))
                .orElseThrow(() -> SchoolNotFoundException.of(school));
    }

    ParticipationSummary participation(SchoolId school, SeasonId season) {
        return schools.participation(school, season);
    }

    private Sheet sheet(DistrictSummary district, SeasonSummary season) {
        SeasonSchools all = schools.schools(new SeasonReading(season));
        return new Sheet(
                district,
                season,
                Stream.concat(all.schools().stream(), all.absent().stream())
                        .sorted(Comparator.comparing(school -> school.code().value()))
                        .map(school -> new Row(
                                school,
                                all.plan(school).orElse(null),
                                all.absence(school).orElse(null)))
                        .toList());
    }
}
