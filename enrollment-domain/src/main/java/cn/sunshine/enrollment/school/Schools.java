package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** All schools. */
public interface Schools extends Repository<School, SchoolId> {

    School save(School school);

    Optional<School> findById(SchoolId id);

    Optional<School> findByCode(SchoolCode code);

    List<School> findByDistrictOrderByCodeValue(DistrictId district);

    /** The schools of a stage whose plan for the season nobody approved, by code. */
    @Query("""
            select school from School school
            where school.district = :district and school.stage = :stage
              and not exists (
                select 1 from EnrollmentPlan plan join plan.versions approved
                where plan.school = school.id and plan.season = :season)
            order by school.code.value
            """)
    List<School> findWithoutApprovedPlan(
            @Param("district") DistrictId district, @Param("stage") Stage stage, @Param("season") SeasonId season);
}
