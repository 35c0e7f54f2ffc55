package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.SeatAccounts;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the seats stand. */
@Service
@Transactional(readOnly = true)
public class SeatQueries {

    private final SeatAccounts accounts;

    SeatQueries(SeatAccounts accounts) {
        this.accounts = accounts;
    }

    public List<SeatBalance> balances(SeasonId season) {
        return accounts.findBySeason(season).stream().map(SeatBalance::of).toList();
    }

    public List<SeatBalance> balances(SeasonId season, SchoolId school) {
        return accounts.findBySeasonAndSchool(season, school).stream()
                .map(SeatBalance::of)
                .toList();
    }
}
