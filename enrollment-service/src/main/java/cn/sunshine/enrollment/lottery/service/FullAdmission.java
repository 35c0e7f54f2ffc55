package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.AllAdmitted;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.registration.service.RollEnlistment;
import java.time.Clock;
import java.util.function.IntPredicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Policy P7: a draw is held where applicants exceed seats; where they do not, all are admitted. Which of the two it is,
 * the number of approved applicants decides, under the same locks as the freezing of a roll; nobody chooses.
 */
@Service
@Transactional
public class FullAdmission {

    private final Draws draws;
    private final DrawSeats seats;
    private final DrawCalendar calendar;
    private final RollEnlistment enlistment;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    FullAdmission(
            Draws draws,
            DrawSeats seats,
            DrawCalendar calendar,
            RollEnlistment enlistment,
            Clock systemClock,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.seats = seats;
        this.calendar = calendar;
        this.enlistment = enlistment;
        this.clock = systemClock;
        this.events = events;
    }

    /**
     * Admits every approved applicant of the school whose draw was prepared.
     *
     * @throws DrawRefusedException with DRAW_NEEDED if there are more applicants than seats
     */
    public void admitAll(DrawId id) {
        admitAll(id, children -> true);
    }

    /**
     * The same for an officer, who admits no other number of children than he has ticked.
     *
     * @throws DrawRefusedException with OTHER_NUMBER if not {@code ticked} children are approved
     */
    public void admitAll(DrawId id, int ticked) {
        admitAll(id, children -> children == ticked);
    }

    private void admitAll(DrawId id, IntPredicate expected) {
        Draw draw = DrawAccess.lock(draws, id);
        calendar.hold(draw);
        calendar.requireOpen(draw);
        calendar.requireTimeToAnswer(draw);
        seats.freeze(draw);
        seats.open(draw);
        int applicants = enlistment.enlist(draw.season(), draw.school()).size();
        draw.admitAll(applicants, clock.instant());
        if (!expected.test(applicants)) {
            throw DrawRefusedException.of(DrawRefusal.OTHER_NUMBER, draw.number());
        }
        draws.save(draw);
        events.publishEvent(new AllAdmitted(DrawReference.of(draw), applicants));
    }
}
