package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.season.AnswerPeriod;
import cn.sunshine.enrollment.season.AnswerPeriodSet;
import cn.sunshine.enrollment.season.District;
import cn.sunshine.enrollment.season.DistrictFounded;
import cn.sunshine.enrollment.season.Districts;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.DrawNoticeSet;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.HotlinesChanged;
import cn.sunshine.enrollment.season.Phase;
import cn.sunshine.enrollment.season.PhaseScheduled;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.PublicityDaysSet;
import cn.sunshine.enrollment.season.Season;
import cn.sunshine.enrollment.season.SeasonAnnounced;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.season.Seasons;
import cn.sunshine.enrollment.season.SubmissionRecord;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** What an operator does with districts and a district administrator with seasons. */
@Service
@Transactional
public class SeasonAdministration {

    private final Districts districts;
    private final Seasons seasons;
    private final IdGenerator ids;
    private final SeasonClock clock;
    private final LongestPhase longest;
    private final PlausibleBirths births;
    private final SubmissionRecord submissions;
    private final ApplicationEventPublisher events;

    SeasonAdministration(
            Districts districts,
            Seasons seasons,
            IdGenerator ids,
            SeasonClock clock,
            LongestPhase longest,
            PlausibleBirths births,
            SubmissionRecord submissions,
            ApplicationEventPublisher events) {
        this.districts = districts;
        this.seasons = seasons;
        this.ids = ids;
        this.clock = clock;
        this.longest = longest;
        this.births = births;
        this.submissions = submissions;
        this.events = events;
    }

    /**
     * Founds a district.
     *
     * @throws SeasonRefusedException if there is a district of that code
     */
    public DistrictId found(DivisionCode code, PlaceName name, Hotlines hotlines) {
        if (districts.existsByCode(code)) {
            throw SeasonRefusedException.of(SeasonRefusal.FOUNDED_ALREADY, code);
        }
        District district = District.found(new DistrictId(ids.generateId()), code, name, hotlines);
        districts.save(district);
        events.publishEvent(new DistrictFounded(district.id(), code));
        return district.id();
    }

    /**
     * Changes the numbers of a district.
     *
     * @param seen the version of the district that the officer's page showed
     * @throws OutOfReachException if there is no such district
     * @throws SeasonRefusedException if somebody changed it since
     */
    public void changeHotlines(DistrictId id, Hotlines numbers, int seen) {
        District district = districts.findById(id).orElseThrow(() -> new OutOfReachException(id));
        if (district.isLeftToDo(seen, district.hotlines().equals(numbers))) {
            district.answerAt(numbers);
            districts.save(district);
            events.publishEvent(new HotlinesChanged(id));
        }
    }

    /**
     * Announces a season. Until its phases have times nothing of it is open.
     *
     * @throws SeasonRefusedException if the district has a season of that stage in that year, or children of these birth
     *     dates do not enter that stage then
     */
    public SeasonId announce(AnnounceSeason command) {
        if (seasons.existsByDistrictAndYearAndStage(command.district(), command.year(), command.stage())) {
            throw SeasonRefusedException.of(SeasonRefusal.ANNOUNCED_ALREADY, command.district());
        }
        births.require(command.year(), command.stage(), command.birthWindow());
        Season season = Season.announce(
                new SeasonId(ids.generateId()),
                command.district(),
                command.year(),
                command.stage(),
                command.birthWindow(),
                command.publicity(),
                command.drawNotice());
        seasons.save(season);
        events.publishEvent(new SeasonAnnounced(season.district(), season.id()));
        return season.id();
    }

    /**
     * Corrects how long the schools of a season are public before families register.
     *
     * @param seen the version of the season that the officer's page showed
     * @throws SeasonRefusedException if somebody changed it since, or a family has submitted
     */
    public void publishFor(SeasonId id, PublicityDays days, int seen) {
        Season season = season(id);
        if (season.isLeftToDo(seen, season.publicity().equals(days))) {
            season.publishFor(days, submissions.hasAny(id));
            seasons.save(season);
            events.publishEvent(new PublicityDaysSet(season.district(), id, days));
        }
    }

    /** Sets how long manifests are public before dice are thrown, for the draws that are prepared from now on. */
    public void giveNotice(SeasonId id, DrawNotice notice) {
        giveNotice(season(id), notice);
    }

    /**
     * The same for an officer, who takes nothing back that he has not seen.
     *
     * @param seen the version of the season that the officer's page showed
     * @throws SeasonRefusedException if somebody changed it since
     */
    public void giveNotice(SeasonId id, DrawNotice notice, int seen) {
        Season season = season(id);
        if (season.isLeftToDo(seen, season.drawNotice().equals(notice))) {
            giveNotice(season, notice);
        }
    }

    private void giveNotice(Season season, DrawNotice notice) {
        season.giveNotice(notice);
        seasons.save(season);
        events.publishEvent(new DrawNoticeSet(season.district(), season.id(), notice));
    }

    /**
     * Sets when a phase is open. Whoever keeps a deadline that ends with it hears of it in this transaction.
     *
     * @throws SeasonRefusedException if the phases would be in an order that makes no sense
     */
    public void schedule(SeasonId id, Phase phase) {
        schedule(season(id), phase);
    }

    /**
     * The same for an officer, who takes nothing back that he has not seen.
     *
     * @param seen the version of the season that his page showed
     * @throws SeasonRefusedException also if somebody changed it since, or it would be open for longer than any is meant to be
     */
    public void schedule(SeasonId id, Phase phase, int seen) {
        Season season = season(id);
        if (season.isLeftToDo(seen, season.phases().contains(phase))) {
            requirePlausible(phase, id);
            schedule(season, phase);
        }
    }

    /**
     * Sets when families answer offers, and how long each has.
     *
     * @param period null where they have until the phase ends
     * @throws SeasonRefusedException as {@link #schedule}, and if families that answer now would have less time
     */
    public void scheduleConfirmation(SeasonId id, Phase phase, @Nullable AnswerPeriod period) {
        scheduleConfirmation(season(id), phase, period);
    }

    /**
     * The same for an officer, who takes nothing back that he has not seen.
     *
     * @param seen the version of the season that his page showed
     * @throws SeasonRefusedException also if somebody changed it since, or it would be open for longer than any is meant to be
     */
    public void scheduleConfirmation(SeasonId id, Phase phase, @Nullable AnswerPeriod period, int seen) {
        Season season = season(id);
        boolean done = season.phases().contains(phase) && season.answerPeriod().equals(Optional.ofNullable(period));
        if (season.isLeftToDo(seen, done)) {
            requirePlausible(phase, id);
            scheduleConfirmation(season, phase, period);
        }
    }

    private void scheduleConfirmation(Season season, Phase phase, @Nullable AnswerPeriod period) {
        if (!season.answerPeriod().equals(Optional.ofNullable(period))) {
            season.answerWithin(period, clock.instant());
            events.publishEvent(new AnswerPeriodSet(season.district(), season.id(), period));
        }
        schedule(season, phase);
    }

    private void requirePlausible(Phase phase, SeasonId id) {
        if (!longest.admits(phase)) {
            throw SeasonRefusedException.of(SeasonRefusal.PHASE_TOO_LONG, id);
        }
    }

    private void schedule(Season season, Phase phase) {
        season.schedule(phase, clock.instant());
        seasons.save(season);
        events.publishEvent(new PhaseScheduled(season.district(), season.id(), phase));
    }

    private Season season(SeasonId id) {
        return seasons.findForChange(id).orElseThrow(() -> SeasonNotFoundException.of(id));
    }
}
