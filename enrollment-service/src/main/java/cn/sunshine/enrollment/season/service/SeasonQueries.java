package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.Districts;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.Seasons;
import cn.sunshine.enrollment.season.SubmissionRecord;
import cn.sunshine.enrollment.season.service.ReadinessCheck.Obstacle;
import cn.sunshine.enrollment.shared.DistrictId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of districts and seasons. */
@Service
@Transactional(readOnly = true)
public class SeasonQueries {

    private static final Comparator<SeasonSummary> NEWEST_FIRST =
            Comparator.comparingInt(SeasonSummary::year).reversed().thenComparing(SeasonSummary::stage);

    private final Districts districts;
    private final Seasons seasons;
    private final SeasonClock clock;
    private final ObjectProvider<ReadinessCheck> checks;
    private final SubmissionRecord submissions;

    SeasonQueries(
            Districts districts,
            Seasons seasons,
            SeasonClock clock,
            ObjectProvider<ReadinessCheck> checks,
            SubmissionRecord submissions) {
        this.districts = districts;
        this.seasons = seasons;
        this.clock = clock;
        this.checks = checks;
        this.submissions = submissions;
    }

    public List<DistrictSummary> districts() {
        return districts.findAllByOrderByCodeValue().stream()
                .map(DistrictSummary::of)
                .toList();
    }

    /** Those that an officer reaches in this role. */
    public List<DistrictSummary> districts(SignedIn officer, Role role) {
        return districts().stream()
                .filter(district -> officer.reaches(district.id(), role))
                .toList();
    }

    /** The first two by code: every page asks whether there are several, and reads the name of one at most. */
    public List<DistrictSummary> firstTwoDistricts() {
        return districts.findTop2ByOrderByCodeValue().stream()
                .map(DistrictSummary::of)
                .toList();
    }

    public Optional<DistrictSummary> district(DistrictId id) {
        return districts.findById(id).map(DistrictSummary::of);
    }

    public Optional<SeasonSummary> season(SeasonId id) {
        return seasons.findById(id).map(SeasonSummary::of);
    }

    /**
     * The birth dates as they are now. Whoever has just written what names the season is seen by who corrects them, or sees
     * here what was corrected.
     */
    public BirthWindow birthWindow(SeasonId id) {
        return seasons.birthWindowOf(id).orElseThrow(() -> SeasonNotFoundException.of(id));
    }

    /**
     * The season as it stays until the transaction ends: for who takes a deadline from its calendar. Whoever moves a phase
     * waits, and then finds what was given that deadline. It is locked before what has the deadline, as by the move; who
     * read the season in the same transaction before it moved is refused.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SeasonSummary> hold(SeasonId id) {
        return seasons.hold(id).map(SeasonSummary::of);
    }

    /** The seasons of a district, the latest year first and within a year the youngest children. */
    public List<SeasonSummary> seasons(DistrictId district) {
        return seasons.findByDistrict(district).stream()
                .map(SeasonSummary::of)
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Whether a family has submitted in the season: then what was announced of it stays. */
    public boolean isReliedOn(SeasonId season) {
        return submissions.hasAny(season);
    }

    /** On how many applications of the season nobody has decided: what is left of a season's review. */
    public long undecided(SeasonId season) {
        return submissions.undecided(season);
    }

    /** Whether a phase is open now: its window is, and no readiness check holds it. */
    public boolean isOpen(SeasonId season, PhaseKind kind) {
        return season(season).filter(found -> isOpen(found, kind)).isPresent();
    }

    /** The same of a season that was read already. */
    public boolean isOpen(SeasonSummary season, PhaseKind kind) {
        return isOpen(season, kind, clock.instant());
    }

    /** The same at a moment of the season's clock: for who states that moment too, as on a receipt. */
    public boolean isOpen(SeasonId season, PhaseKind kind, Instant at) {
        return season(season).filter(found -> isOpen(found, kind, at)).isPresent();
    }

    private boolean isOpen(SeasonSummary season, PhaseKind kind, Instant at) {
        return season.isOpen(kind, at)
                && obstacles(new SeasonReading(season), kind).isEmpty();
    }

    /** The seasons of all districts in which a phase is open now, in the order of {@link #seasons}. */
    public List<SeasonSummary> open(PhaseKind kind) {
        return seasons.findAllWithPhases().stream()
                .map(SeasonSummary::of)
                .filter(season -> isOpen(season, kind))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** What holds a phase of a season, whatever its window says. */
    public List<Obstacle> obstacles(SeasonReading season, PhaseKind kind) {
        return checks.orderedStream()
                .flatMap(check -> check.obstacles(season, kind).stream())
                .toList();
    }
}
