package cn.sunshine.enrollment.season;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** Before {@link #findForChange}, to await those too who are about to name it for the first time, and to keep others from it. */
    @Query(value = "select id from season where id = :id for update", nativeQuery = true)
    Optional<UUID> lockAlone(UUID id);

    /** The birth dates as they are now, whatever of the season was read before in the same transaction. */
    @Query("select s.birthWindow from Season s where s.id = :id")
    Optional<BirthWindow> birthWindowOf(SeasonId id);

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
