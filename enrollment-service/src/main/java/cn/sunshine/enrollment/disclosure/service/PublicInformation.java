package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.school.service.SeasonSchools;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.RegistrationOutlook;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonReading;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody may know, without signing in. */
@Service
@Transactional(readOnly = true)
public class PublicInformation {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final CatchmentQueries catchments;
    private final PublishedPages pages;
    private final SeasonClock clock;

    PublicInformation(
            SeasonQueries seasons,
            SchoolQueries schools,
            CatchmentQueries catchments,
            PublishedPages pages,
            SeasonClock clock) {
        this.seasons = seasons;
        this.schools = schools;
        this.catchments = catchments;
        this.pages = pages;
        this.clock = clock;
    }

    public List<DistrictSummary> districts() {
        return seasons.districts();
    }

    public Optional<DistrictPage> district(DivisionCode code) {
        return districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .map(this::page);
    }

    public Optional<SchoolPage> school(SchoolCode code) {
        return schools.school(code).flatMap(this::page);
    }

    private DistrictPage page(DistrictSummary district) {
        List<SeasonSummary> all = seasons.seasons(district.id());
        List<PublicSeason> current = Arrays.stream(Stage.values())
                .flatMap(stage -> meant(all, stage).stream())
                .map(this::publicSeason)
                .toList();
        return new DistrictPage(district, outlook(all, current), current);
    }

    /** What holds a season that is shown was read for it. */
    private RegistrationOutlook outlook(List<SeasonSummary> all, List<PublicSeason> shown) {
        return RegistrationOutlook.of(
                all,
                clock.instant(),
                season -> shown.stream()
                        .filter(one -> one.season().id().equals(season.id()))
                        .findFirst()
                        .map(PublicSeason::registrationHeld)
                        .orElseGet(() -> !seasons.isOpen(season, PhaseKind.REGISTRATION)));
    }

    private PublicSeason publicSeason(SeasonSummary season) {
        SeasonReading reading = new SeasonReading(season);
        SeasonSchools enrolling = schools.schools(reading);
        List<ListedSchool> listed = Stream.concat(enrolling.schools().stream(), enrolling.absent().stream())
                .sorted(Comparator.comparing(school -> school.code().value()))
                .map(school -> new ListedSchool(
                        school,
                        enrolling.approvedPlan(school),
                        enrolling.absence(school).isPresent()))
                .toList();
        boolean held = !seasons.obstacles(reading, PhaseKind.REGISTRATION).isEmpty();
        return PublicSeason.of(season, listed, held, clock.instant());
    }

    private Optional<SchoolPage> page(SchoolSummary school) {
        Optional<SeasonReading> season =
                meant(seasons.seasons(school.district()), school.stage()).map(SeasonReading::new);
        Optional<Instant> since = season.map(found -> pages.since(found).get(school));
        return seasons.district(school.district())
                .map(district -> new SchoolPage(
                        district,
                        school,
                        season.map(SeasonReading::season),
                        season.flatMap(found -> schools.schools(found).approvedPlan(school)),
                        season.flatMap(found -> schools.schools(found).absence(school)),
                        season.map(found -> rules(school, found.season())).orElse(List.of()),
                        since,
                        since.flatMap(first -> season.flatMap(found -> changed(school, found.season(), first)))));
    }

    /** A change does not begin the time anew for which a page has been public, but whoever reads a rule reads since when. */
    private Optional<Instant> changed(SchoolSummary school, SeasonSummary season, Instant since) {
        return catchments.changedAt(season.id(), school.id()).filter(since::isBefore);
    }

    private List<RuleView> rules(SchoolSummary school, SeasonSummary season) {
        return catchments.rulesOf(season.id(), school.id());
    }

    private Optional<SeasonSummary> meant(List<SeasonSummary> all, Stage stage) {
        List<SeasonSummary> own =
                all.stream().filter(season -> season.stage() == stage).toList();
        return SeasonSummary.meant(own, clock.instant());
    }
}
