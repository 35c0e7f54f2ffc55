package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All enrollment plans. */
public interface EnrollmentPlans extends Repository<EnrollmentPlan, PlanId> {

    EnrollmentPlan save(EnrollmentPlan plan);

    Optional<EnrollmentPlan> findBySchoolAndSeason(SchoolId school, SeasonId season);

    boolean existsBySeason(SeasonId season);

    boolean existsBySchool(SchoolId school);

    /** The plans of schools that enroll in the season, in the one statement that finds them. */
    @Query("""
            select p from EnrollmentPlan p where p.season = :season and not exists (
              select 1 from Participation a where a.id.season.value = p.season.value
              and a.id.school.value = p.school.value and a.absence.reason is not null)""")
    List<EnrollmentPlan> findEnrolling(SeasonId season);
}
