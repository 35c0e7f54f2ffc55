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

    @Query("select d from Draw d where d.seats.number = :number")
    Optional<Draw> findByNumber(DrawNumber number);

    @Query("select d from Draw d where d.seats.district = :district order by d.seats.number.value")
    List<Draw> ofDistrict(DistrictId district);

    @Query("select d.seats.school as school, d.status as status from Draw d where d.seats.season = :season")
    List<SchoolStatus> statuses(SeasonId season);

    @Query("select d from Draw d where d.seats.season = :season and d.seats.school = :school order by d.seats.attempt")
    List<Draw> attempts(SeasonId season, SchoolId school);

    /** The same, and none of them goes on until the transaction ends; a step that somebody is taking is awaited. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("select d from Draw d where d.seats.season = :season and d.seats.school = :school order by d.seats.attempt")
    List<Draw> holdAttempts(SeasonId season, SchoolId school);

    /** How far the draw of a school is. */
    interface SchoolStatus {
        SchoolId getSchool();

        DrawStatus getStatus();
    }
}
