package cn.sunshine.enrollment.seat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All seat accounts. */
public interface SeatAccounts extends Repository<SeatAccount, SeatAccountId> {

    SeatAccount save(SeatAccount account);

    Optional<SeatAccount> findById(SeatAccountId id);

    List<SeatAccount> findBySeasonAndSchool(SeasonId season, SchoolId school);

    List<SeatAccount> findBySeason(SeasonId season);

    /** The account, locked until the transaction ends: whoever places a child there waits for his turn. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from SeatAccount a where a.season = :season and a.school = :school and a.line = :line")
    Optional<SeatAccount> lock(SeasonId season, SchoolId school, SeatLine line);

    /** The free seats as the database counts them now, placements of the running transaction included. */
    @Query("select a.capacity - a.taken from SeatAccount a where a.id = :id")
    int freeSeats(SeatAccountId id);
}
