package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.lottery.ChildEnlisted;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.Enlisted;
import cn.sunshine.enrollment.lottery.FrozenRoll;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.lottery.RollEntry;
import cn.sunshine.enrollment.lottery.RollEntryId;
import cn.sunshine.enrollment.lottery.RollFrozen;
import cn.sunshine.enrollment.lottery.RollNumber;
import cn.sunshine.enrollment.registration.service.ApprovedApplicant;
import cn.sunshine.enrollment.registration.service.RollEnlistment;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Freezes a roll: every approved child of the school gets a public number in random order, and the roll, its tree and
 * the rules become files that never change again. It happens before any chance exists.
 */
@Service
@Transactional
public class RollFreeze {

    private final Draws draws;
    private final RollEntries entries;
    private final RollNumbers numbers;
    private final RollEnlistment enlistment;
    private final DrawSeats seats;
    private final DrawCalendar calendar;
    private final CeremonyFiles files;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RollFreeze(
            Draws draws,
            RollEntries entries,
            RollNumbers numbers,
            RollEnlistment enlistment,
            DrawSeats seats,
            DrawCalendar calendar,
            CeremonyFiles files,
            Clock systemClock,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.entries = entries;
        this.numbers = numbers;
        this.enlistment = enlistment;
        this.seats = seats;
        this.calendar = calendar;
        this.files = files;
        this.clock = systemClock;
        this.events = events;
    }

    public void freeze(DrawId id) {
        freeze(id, children -> true);
    }

    /**
     * The same for an officer, who fixes no roll of another size than he has ticked.
     *
     * @throws DrawRefusedException with OTHER_NUMBER if not {@code ticked} children are approved
     */
    public void freeze(DrawId id, int ticked) {
        freeze(id, children -> children == ticked);
    }

    private void freeze(DrawId id, IntPredicate expected) {
        Draw draw = DrawAccess.lock(draws, id);
        calendar.requireOpen(draw);
        draw.requireFreezable();
        calendar.requireTimeToAnswer(draw);
        seats.freeze(draw);
        List<Candidate> candidates = candidates(draw, expected);
        FrozenDraw frozen = files.freeze(draw, candidates);
        draw.freeze(new FrozenRoll(
                frozen.size(), frozen.rollHash(), frozen.rollRoot(), frozen.paramsHash(), clock.instant()));
        draws.save(draw);
        enlist(id, candidates, CeremonyFiles.privateLines(frozen.files()));
        events.publishEvent(new RollFrozen(DrawReference.of(draw), frozen.rollHash()));
    }

    /** The approved children in the order of their random public numbers, which is the order of the roll. */
    private List<Candidate> candidates(Draw draw, IntPredicate expected) {
        List<ApprovedApplicant> approved = enlistment.enlist(draw.season(), draw.school());
        if (approved.isEmpty()) {
            throw DrawRefusedException.of(DrawRefusal.EMPTY_ROLL, draw.number());
        }
        if (!expected.test(approved.size())) {
            throw DrawRefusedException.of(DrawRefusal.OTHER_NUMBER, draw.number());
        }
        List<RollNumber> shuffled = numbers.shuffled(approved.size());
        return IntStream.range(0, approved.size())
                .mapToObj(i -> new Candidate(shuffled.get(i), approved.get(i), numbers.blind()))
                .sorted(Comparator.comparing(candidate -> candidate.number().value()))
                .toList();
    }

    private void enlist(DrawId id, List<Candidate> candidates, List<String> privateLines) {
        for (int i = 0; i < candidates.size(); i++) {
            Enlisted enlisted = candidates.get(i).enlist(privateLines.get(i));
            entries.save(RollEntry.enlist(RollEntryId.of(id, i), enlisted));
            events.publishEvent(new ChildEnlisted(id, enlisted.application(), enlisted.guardian()));
        }
    }
}
