package cn.sunshine.enrollment.disclosure.service;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.service.PlanSummary;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        List<SchoolSummary> all = schools.schools(district.id());
        List<PublicSeason> current = Arrays.stream(Stage.values())
                .flatMap(stage -> season(district.id(), stage).stream())
                .map(season -> publicSeason(season, all))
                .toList();
        return new DistrictPage(district, current);
    }

    private PublicSeason publicSeason(SeasonSummary season, List<SchoolSummary> all) {
        Map<SchoolId, PlanSummary> plans = schools.plans(season.id());
        List<ListedSchool> listed = all.stream()
                .filter(school -> school.stage() == season.stage())
                .map(school -> ListedSchool.of(school, plans.get(school.id())))
                .toList();
        boolean held = !seasons.obstacles(season.id(), PhaseKind.REGISTRATION).isEmpty();
        return PublicSeason.of(season, listed, held, clock.instant());
    }

    private Optional<SchoolPage> page(SchoolSummary school) {
        Optional<SeasonSummary> season = season(school.district(), school.stage());
        return seasons.district(school.district())
                .map(district -> new SchoolPage(
                        district,
                        school,
                        season,
                        season.flatMap(found -> schools.plan(school.id(), found.id()))
                                .filter(PlanSummary::approved),
                        season.map(found -> rules(school, found)).orElse(List.of()),
                        season.map(found -> pages.since(found).get(school))));
    }

    private List<RuleView> rules(SchoolSummary school, SeasonSummary season) {
        return catchments.rulesOf(season.id(), school.id());
    }

    /** The season that matters to a stage: that of the latest year. */
    private Optional<SeasonSummary> season(DistrictId district, Stage stage) {
        return seasons.seasons(district).stream()
                .filter(season -> season.stage() == stage)
                .findFirst();
    }
}
