package cn.sunshine.enrollment.admission;

import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All places. */
public interface Places extends Repository<Place, PlaceId> {

    Place save(Place place);

    Optional<Place> findById(PlaceId id);

    @Query("select p.admitted.season from Place p where p.id = :id")
    Optional<SeasonId> seasonOf(PlaceId id);

    /** The place, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Place p where p.id = :id")
    Optional<Place> lock(PlaceId id);

    /** Whose notice bears the number, be it void or not. */
    Optional<Place> findByNotice(NoticeNumber notice);

    /** From the one that stands open longest to the last that was answered or offered. */
    @Query("""
            select p from Place p where p.admitted.application = :application
            order by p.answeredAt nulls first, p.offeredAt nulls first, p.id.value""")
    List<Place> ofApplication(ApplicationId application);

    @Query("""
            select p from Place p where p.admitted.season = :season and p.admitted.school = :school
            and p.status in (cn.sunshine.enrollment.admission.PlaceStatus.CONFIRMED,
                             cn.sunshine.enrollment.admission.PlaceStatus.CHECKED_IN)
            order by p.notice.value""")
    List<Place> expected(SeasonId season, SchoolId school);

    /** The head of a draw's waiting list, locked: two seats that fall free at once go to two children. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Place p where p.admitted.draw = :draw
            and p.status = cn.sunshine.enrollment.admission.PlaceStatus.WAITING order by p.waitingRank""")
    List<Place> waiting(DrawId draw, Limit limit);

    /** The open offers whose time is over, behind {@code after} in the order of their ids. */
    @Query("""
            select p.id from Place p where p.status = cn.sunshine.enrollment.admission.PlaceStatus.OFFERED
            and p.deadline <= :at and p.id.value > :after order by p.id.value""")
    List<PlaceId> overdue(Instant at, UUID after, Limit limit);

    /** The open offers of a season, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Place p where p.admitted.season = :season
            and p.status = cn.sunshine.enrollment.admission.PlaceStatus.OFFERED order by p.id.value""")
    List<Place> offered(SeasonId season);

    /** The seasons in which a child waits for a seat. */
    @Query("""
            select distinct p.admitted.season from Place p
            where p.status = cn.sunshine.enrollment.admission.PlaceStatus.WAITING""")
    List<SeasonId> seasonsWaiting();

    /** The children of a season that wait for a seat, behind {@code after} in the order of their ids. */
    @Query("""
            select p.id from Place p where p.admitted.season = :season
            and p.status = cn.sunshine.enrollment.admission.PlaceStatus.WAITING
            and p.id.value > :after order by p.id.value""")
    List<PlaceId> waiting(SeasonId season, UUID after, Limit limit);

    /** The draws of a season with children who wait for a seat, or did until their list closed. */
    @Query("""
            select distinct p.admitted.draw as draw, p.admitted.school as school from Place p where p.admitted.season = :season
            and p.status in (cn.sunshine.enrollment.admission.PlaceStatus.WAITING,
                             cn.sunshine.enrollment.admission.PlaceStatus.NOT_REACHED)
            order by p.admitted.draw.value""")
    List<WaitingDraw> waitingDraws(SeasonId season);

    /** The children of a draw's waiting list, open or closed, by rank and locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select p from Place p where p.admitted.draw = :draw
            and p.status in (cn.sunshine.enrollment.admission.PlaceStatus.WAITING,
                             cn.sunshine.enrollment.admission.PlaceStatus.NOT_REACHED)
            order by p.waitingRank""")
    List<Place> waitingList(DrawId draw);

    /** The places of a season that came to nothing, behind {@code after} in the order of their ids. */
    @Query("""
            select p from Place p where p.admitted.season = :season
            and p.status in (cn.sunshine.enrollment.admission.PlaceStatus.LEFT,
                             cn.sunshine.enrollment.admission.PlaceStatus.NOT_REACHED,
                             cn.sunshine.enrollment.admission.PlaceStatus.DECLINED,
                             cn.sunshine.enrollment.admission.PlaceStatus.EXPIRED)
            and p.id.value > :after order by p.id.value""")
    List<Place> withoutSeat(SeasonId season, UUID after, Limit limit);

    @Query("select p.status as status, count(p) as number from Place p where p.admitted.draw = :draw group by p.status")
    List<StatusCount> counts(DrawId draw);

    /** A draw that orders a waiting list, and the school for whose seats its children wait. */
    interface WaitingDraw {
        DrawId getDraw();

        SchoolId getSchool();
    }

    /** How many places of a draw have a status. */
    interface StatusCount {
        PlaceStatus getStatus();

        long getNumber();
    }
}
