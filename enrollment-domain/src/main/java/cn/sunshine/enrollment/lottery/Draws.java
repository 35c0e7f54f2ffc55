package cn.sunshine.enrollment.lottery;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All draws. */
public interface Draws extends Repository<Draw, DrawId> {

    Draw save(Draw draw);

    Optional<Draw> findById(DrawId id);

    /** The draw, locked until the transaction ends: a step is taken by one person at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Draw d where d.id = :id")
    Optional<Draw> lock(DrawId id);

    Optional<Draw> findByNumber(DrawNumber number);

    List<Draw> findByDistrictOrderByNumberValue(DistrictId district);

    @Query("select d.school as school, d.status as status from Draw d where d.season = :season")
    List<SchoolStatus> statuses(SeasonId season);

    List<Draw> findBySeasonAndSchoolOrderByAttempt(SeasonId season, SchoolId school);

    /** How far the draw of a school is. */
    interface SchoolStatus {
        SchoolId getSchool();

        DrawStatus getStatus();
    }
}
