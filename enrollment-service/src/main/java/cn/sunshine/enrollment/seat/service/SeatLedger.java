package cn.sunshine.enrollment.seat.service;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.seat.Placement;
import cn.sunshine.enrollment.seat.PlacementId;
import cn.sunshine.enrollment.seat.Placements;
import cn.sunshine.enrollment.seat.SeatAccount;
import cn.sunshine.enrollment.seat.SeatAccountId;
import cn.sunshine.enrollment.seat.SeatAccounts;
import cn.sunshine.enrollment.seat.SeatLine;
import cn.sunshine.enrollment.seat.SeatRefusal;
import cn.sunshine.enrollment.seat.SeatRefusedException;
import cn.sunshine.enrollment.seat.SeatReleased;
import cn.sunshine.enrollment.seat.SeatTaken;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/**
 * The only way a seat moves. It joins the transaction of the feature that has the authority: the seat and what it was
 * given for stand or fall together.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SeatLedger {

    private final SeatAccounts accounts;
    private final Placements placements;
    private final IdGenerator ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SeatLedger(
            SeatAccounts accounts,
            Placements placements,
            IdGenerator ids,
            Clock systemClock,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.placements = placements;
        this.ids = ids;
        this.clock = systemClock;
        this.events = events;
    }

    /**
     * Opens the two lines of a school's frozen plan. Opening them again with the same seats is no harm.
     *
     * @throws SeatRefusedException with OTHER_CAPACITY if they are open with others
     */
    public void open(SeasonId season, SchoolId school, int planSeats, int bundleSeats) {
        List<SeatAccount> known = accounts.findBySeasonAndSchool(season, school);
        known.forEach(account -> account.requireCapacity(account.line() == SeatLine.PLAN ? planSeats : bundleSeats));
        if (known.isEmpty()) {
            accounts.save(
                    SeatAccount.open(new SeatAccountId(ids.generateId()), season, school, SeatLine.PLAN, planSeats));
            accounts.save(SeatAccount.open(
                    new SeatAccountId(ids.generateId()), season, school, SeatLine.BUNDLE, bundleSeats));
        }
    }

    public PlacementId place(PlaceChild command) {
        SeatAccount account = accounts.lock(command.season(), command.school(), command.line())
                .orElseThrow(() -> SeatRefusedException.of(SeatRefusal.NO_LEDGER, command.school()));
        if (accounts.freeSeats(account.id()) < 1) {
            throw SeatRefusedException.of(SeatRefusal.NO_SEAT_LEFT, account.id());
        }
        if (placements.findLive(command.season(), command.child()).isPresent()) {
            throw SeatRefusedException.of(SeatRefusal.ALREADY_PLACED, command.child());
        }
        Placement placement = placements.save(Placement.place(
                new PlacementId(ids.generateId()), account, command.child(), command.authority(), clock.instant()));
        events.publishEvent(new SeatTaken(
                command.district(), command.season(), placement.id(), command.line(), command.authority()));
        return placement.id();
    }

    /** The free seats of a line; whoever gives back or takes one of them waits until this transaction ends. */
    public int free(SeasonId season, SchoolId school, SeatLine line) {
        return accounts.lock(season, school, line)
                .map(account -> accounts.freeSeats(account.id()))
                .orElse(0);
    }

    /** Frees a seat and tells of which line of the plan it is. */
    public SeatLine release(DistrictId district, PlacementId id) {
        Placement placement =
                placements.findById(id).orElseThrow(() -> SeatRefusedException.of(SeatRefusal.NO_LEDGER, id));
        placement.release(clock.instant());
        placements.save(placement);
        events.publishEvent(new SeatReleased(district, id));
        return accounts.findById(placement.account())
                .map(SeatAccount::line)
                .orElseThrow(() -> SeatRefusedException.of(SeatRefusal.NO_LEDGER, id));
    }
}
