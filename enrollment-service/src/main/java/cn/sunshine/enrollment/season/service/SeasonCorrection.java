package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.audit.service.AuditQueries;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.BirthWindowSet;
import cn.sunshine.enrollment.season.Season;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.SeasonReliance;
import cn.sunshine.enrollment.season.SeasonWithdrawn;
import cn.sunshine.enrollment.season.Seasons;
import cn.sunshine.enrollment.season.SubmissionRecord;
import cn.sunshine.enrollment.shared.DistrictId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was mistyped when a season was announced is put right, or the season taken back, while nothing rests on it. */
@Service
@Transactional
public class SeasonCorrection {

    private final Seasons seasons;
    private final SubmissionRecord submissions;
    private final ObjectProvider<SeasonReliance> reliances;
    private final PlausibleBirths births;
    private final SeasonClock clock;
    private final AuditQueries audit;
    private final ApplicationEventPublisher events;

    SeasonCorrection(
            Seasons seasons,
            SubmissionRecord submissions,
            ObjectProvider<SeasonReliance> reliances,
            PlausibleBirths births,
            SeasonClock clock,
            AuditQueries audit,
            ApplicationEventPublisher events) {
        this.seasons = seasons;
        this.submissions = submissions;
        this.reliances = reliances;
        this.births = births;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** Whether a family has begun an application: then the birth dates stay. */
    @Transactional(readOnly = true)
    public boolean isBegun(SeasonId id) {
        return submissions.isBegun(id);
    }

    /** Whether a phase has begun, or a plan, a rule or an application names the season: then it stays. */
    @Transactional(readOnly = true)
    public boolean isInUse(SeasonId id) {
        return isNamed(id)
                || seasons.findById(id)
                        .filter(season -> season.hasBegun(clock.instant()))
                        .isPresent();
    }

    /**
     * Corrects which children a season is for.
     *
     * @param seen the version of the season that the officer's page showed
     * @throws SeasonRefusedException if somebody changed it since, a family has begun an application, or children of these
     *     birth dates do not enter its stage in its year
     */
    public void admit(SeasonId id, BirthWindow window, int seen) {
        seasons.lockAlone(id.value());
        Season season = season(id);
        if (season.isLeftToDo(seen, season.birthWindow().equals(window))) {
            season.admit(window, submissions.isBegun(id));
            births.require(season.year(), season.stage(), window);
            seasons.save(season);
            events.publishEvent(new BirthWindowSet(season.district(), id, window));
        }
    }

    /**
     * Takes a season back that was announced by mistake: its year and stage can be announced anew.
     *
     * @param seen the version of the season that the officer's page showed
     * @throws SeasonRefusedException if somebody changed it since, or it is in use
     */
    public void withdraw(SeasonId id, int seen) {
        Season season = season(id);
        if (season.isLeftToDo(seen, false)) {
            season.requireWithdrawable(isNamed(id), clock.instant());
            seasons.delete(season);
            events.publishEvent(new SeasonWithdrawn(season.district(), id, season.year(), season.stage()));
        }
    }

    /** Whether the district had announced such a season, and took it back. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(SeasonId id, DistrictId district) {
        return audit.isOnRecord(SeasonWithdrawn.fact(district, id));
    }

    private boolean isNamed(SeasonId id) {
        return reliances.stream().anyMatch(one -> one.names(id));
    }

    private Season season(SeasonId id) {
        return seasons.findForChange(id).orElseThrow(() -> SeasonNotFoundException.of(id));
    }
}
