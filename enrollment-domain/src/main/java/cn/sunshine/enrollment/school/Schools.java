package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All schools. */
public interface Schools extends Repository<School, SchoolId> {

    School save(School school);

    Optional<School> findById(SchoolId id);

    Optional<School> findByCode(SchoolCode code);

    List<School> findByDistrictOrderByCodeValue(DistrictId district);

    List<School> findByDistrictAndStageOrderByCodeValue(DistrictId district, Stage stage);
}
