package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All enrollment plans. */
public interface EnrollmentPlans extends Repository<EnrollmentPlan, PlanId> {

    EnrollmentPlan save(EnrollmentPlan plan);

    Optional<EnrollmentPlan> findBySchoolAndSeason(SchoolId school, SeasonId season);

    boolean existsBySeason(SeasonId season);

    boolean existsBySchool(SchoolId school);

    List<EnrollmentPlan> findBySeason(SeasonId season);
}
