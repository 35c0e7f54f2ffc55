package cn.sunshine.enrollment.season.service;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.season.Districts;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.Seasons;
import cn.sunshine.enrollment.season.service.ReadinessCheck.Obstacle;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is asked of districts and seasons. */
@Service
@Transactional(readOnly = true)
public class SeasonQueries {

    private final Districts districts;
    private final Seasons seasons;
    private final SeasonClock clock;
    private final ObjectProvider<ReadinessCheck> checks;

    SeasonQueries(Districts districts, Seasons seasons, SeasonClock clock, ObjectProvider<ReadinessCheck> checks) {
        this.districts = districts;
        this.seasons = seasons;
        this.clock = clock;
        this.checks = checks;
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

    public Optional<DistrictSummary> district(DistrictId id) {
        return districts.findById(id).map(DistrictSummary::of);
    }

    public Optional<SeasonSummary> season(SeasonId id) {
        return seasons.findById(id).map(SeasonSummary::of);
    }

    /** The seasons of a district, the latest year first and within a year the youngest children. */
    public List<SeasonSummary> seasons(DistrictId district) {
        return seasons.findByDistrict(district).stream()
                .map(SeasonSummary::of)
                .sorted(Comparator.comparingInt(SeasonSummary::year).reversed().thenComparing(SeasonSummary::stage))
                .toList();
    }

    /** Whether a phase is open now: its window is, and no readiness check holds it. */
    public boolean isOpen(SeasonId season, PhaseKind kind) {
        return season(season)
                .filter(found -> found.isOpen(kind, clock.instant()))
                .filter(found -> obstacles(new SeasonReading(found), kind).isEmpty())
                .isPresent();
    }

    /** What holds a phase of a season, whatever its window says. */
    public List<Obstacle> obstacles(SeasonReading season, PhaseKind kind) {
        return checks.orderedStream()
                .flatMap(check -> check.obstacles(season, kind).stream())
                .toList();
    }
}
