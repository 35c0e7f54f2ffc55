package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All seasons. */
public interface Seasons extends Repository<Season, SeasonId> {

    Season save(Season season);

    void delete(Season season);

    Optional<Season> findById(SeasonId id);

    /** For a change: whoever holds or changes it is awaited. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Season s where s.id = :id")
    Optional<Season> findForChange(SeasonId id);

    /** As it stays until the transaction ends; many may hold it at once. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select s from Season s where s.id = :id")
    Optional<Season> hold(SeasonId id);

    boolean existsByDistrictAndYearAndStage(DistrictId district, AcademicYear year, Stage stage);

    List<Season> findByDistrict(DistrictId district);

    /** All seasons with their phases, in one statement however many there are. */
    @Query("select distinct s from Season s left join fetch s.phases")
    List<Season> findAllWithPhases();
}
