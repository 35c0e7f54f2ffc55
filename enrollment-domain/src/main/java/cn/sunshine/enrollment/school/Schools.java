package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All schools. */
public interface Schools extends Repository<School, SchoolId> {

    School save(School school);

    Optional<School> findById(SchoolId id);

    void delete(School school);

    /** For a change of what it is: whoever is about to name it is awaited. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from School s where s.id = :id")
    Optional<School> findForChange(SchoolId id);

    /** As it stays until the transaction ends, for who is about to name it; many may hold it at once. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from School s where s.id = :id")
    Optional<School> hold(SchoolId id);

    Optional<School> findByCode(SchoolCode code);

    List<School> findByDistrictOrderByCodeValue(DistrictId district);

    List<School> findByDistrictAndStageOrderByCodeValue(DistrictId district, Stage stage);
}
