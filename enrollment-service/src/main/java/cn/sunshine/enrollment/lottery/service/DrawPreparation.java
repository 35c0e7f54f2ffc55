package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.lottery.ChildFreed;
import cn.sunshine.enrollment.lottery.Draw;
import cn.sunshine.enrollment.lottery.DrawAborted;
import cn.sunshine.enrollment.lottery.DrawId;
import cn.sunshine.enrollment.lottery.DrawNumber;
import cn.sunshine.enrollment.lottery.DrawPlan;
import cn.sunshine.enrollment.lottery.DrawPrepared;
import cn.sunshine.enrollment.lottery.DrawReference;
import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.DrawRefusedException;
import cn.sunshine.enrollment.lottery.DrawStatus;
import cn.sunshine.enrollment.lottery.Draws;
import cn.sunshine.enrollment.lottery.RollEntries;
import cn.sunshine.enrollment.registration.service.RollEnlistment;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** The beginning of a ceremony, and its end where its chance is not on record yet. */
@Service
@Transactional
public class DrawPreparation {

    private final Draws draws;
    private final RollEntries entries;
    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final RollEnlistment enlistment;
    private final DrawSeats seats;
    private final CeremonyFiles files;
    private final DrawLogging log;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    DrawPreparation(
            Draws draws,
            RollEntries entries,
            SeasonQueries seasons,
            SchoolQueries schools,
            RollEnlistment enlistment,
            DrawSeats seats,
            CeremonyFiles files,
            DrawLogging log,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.draws = draws;
        this.entries = entries;
        this.seasons = seasons;
        this.schools = schools;
        this.enlistment = enlistment;
        this.seats = seats;
        this.files = files;
        this.log = log;
        this.ids = ids;
        this.events = events;
    }

    public DrawId prepare(PrepareDraw command) {
        List<Draw> attempts = draws.attempts(command.season(), command.school());
        if (attempts.stream().anyMatch(draw -> draw.status() != DrawStatus.ABORTED)) {
            throw DrawRefusedException.of(DrawRefusal.OTHER_ATTEMPT_STANDS, command.school());
        }
        Draw draw = Draw.prepare(new DrawId(ids.generateId()), plan(command), attempts.size() + 1);
        draws.save(draw);
        events.publishEvent(
                new DrawPrepared(DrawReference.of(draw), draw.source().sentence()));
        return draw.id();
    }

    /**
     * Gives the ceremony up, and the children on its roll and the school's plan free; the reason is public for ever, and what was
     * known by then too.
     */
    public void abort(DrawId id, String reason) {
        Draw draw = DrawAccess.lock(draws, id);
        draw.abort(reason);
        draws.save(draw);
        files.publishSecrets(draw);
        enlistment.strike(draw.season(), draw.school());
        seats.unfreeze(draw);
        log.abort(draw);
        entries.ofDraw(id.value())
                .forEach(entry -> events.publishEvent(new ChildFreed(id, entry.application(), entry.guardian())));
        events.publishEvent(
                new DrawAborted(DrawReference.of(draw), draw.abortReason().orElseThrow()));
    }

    private DrawPlan plan(PrepareDraw command) {
        SeasonSummary season =
                seasons.season(command.season()).orElseThrow(() -> SeasonNotFoundException.of(command.season()));
        SchoolSummary school = schools.school(command.school())
                .filter(found -> found.district().equals(season.district()))
                .orElseThrow(() -> SchoolNotFoundException.of(command.school()));
        PlanSummary plan = schools.plan(school.id(), season.id())
                .filter(PlanSummary::approved)
                .orElseThrow(() -> DrawRefusedException.of(DrawRefusal.PLAN_NOT_APPROVED, school.code()));
        return new DrawPlan(
                number(season, school),
                season.district(),
                season.id(),
                school.id(),
                plan.seats(),
                command.source(),
                season.drawNotice(),
                command.officers());
    }

    private DrawNumber number(SeasonSummary season, SchoolSummary school) {
        String division = seasons.district(season.district())
                .map(district -> district.code().value())
                .orElseThrow(() -> SeasonNotFoundException.of(season.id()));
        String stage = season.stage().name().substring(0, 1);
        return new DrawNumber(division + "-" + season.year() + "-" + stage + "-" + school.code());
    }
}
