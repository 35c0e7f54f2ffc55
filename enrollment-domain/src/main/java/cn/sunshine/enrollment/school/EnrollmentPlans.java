package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /**
     * A sum over all rows that say which schools enroll in a season and with which plan: another one as soon as one of them
     * changes, whoever changed it.
     */
    @Query(nativeQuery = true, value = """
            select concat_ws(' ',
              (select count(*) || ' ' || sum(hash_record_extended(s, 0)) from school s
               where s.district_id = :district and s.stage = :stage),
              (select sum(hash_record_extended(p, 0)) from enrollment_plan p where p.season_id = :season),
              (select sum(hash_record_extended(v, 0)) from enrollment_plan_version v
               join enrollment_plan p on p.id = v.plan_id where p.season_id = :season),
              (select sum(hash_record_extended(a, 0)) from participation a where a.season_id = :season))""")
    String digestOfEnrolling(UUID district, String stage, UUID season);
}
