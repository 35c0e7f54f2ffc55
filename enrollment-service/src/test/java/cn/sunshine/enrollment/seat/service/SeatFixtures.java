package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.SeatAccount;
import cn.sunshine.enrollment.seat.SeatAccounts;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.stereotype.Component;

/** How the lines of a school's plan stand, for tests. */
@Component
public class SeatFixtures {

    private final SeatAccounts accounts;

    SeatFixtures(SeatAccounts accounts) {
        this.accounts = accounts;
    }

    public int taken(SeasonId season, SchoolId school, SeatLine line) {
        return account(season, school, line).taken();
    }

    public int free(SeasonId season, SchoolId school, SeatLine line) {
        SeatAccount account = account(season, school, line);
        return account.capacity() - account.taken();
    }

    private SeatAccount account(SeasonId season, SchoolId school, SeatLine line) {
        return accounts.findBySeasonAndSchool(season, school).stream()
                .filter(account -> account.line() == line)
                .findFirst()
                .orElseThrow();
    }
}
