package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolNotFoundException;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.school.service.SchoolSummary;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The seasons and schools a publisher reaches; all others look absent. */
@Component
class CatchmentDesk {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;
    private final CatchmentQueries catchments;

    CatchmentDesk(SeasonQueries seasons, SchoolQueries schools, CatchmentQueries catchments) {
        this.seasons = seasons;
        this.schools = schools;
        this.catchments = catchments;
    }

    List<Choice> seasons(SignedIn officer, Locale locale) {
        return seasons.districts(officer, Role.CATCHMENT_PUBLISHER).stream()
                .flatMap(district -> seasons.seasons(district.id()).stream()
                        .map(season ->
                                Choice.of(season.id().toString(), PublishedSeasons.name(district, season, locale))))
                .toList();
    }

    /** What a page is about. */
    Label name(SeasonSummary season, Locale locale) {
        DistrictSummary district = seasons.district(season.district()).orElseThrow();
        return PublishedSeasons.name(district, season, locale);
    }

    SeasonSummary season(SeasonId id, SignedIn officer) {
        SeasonSummary season = seasons.season(id).orElseThrow(() -> SeasonNotFoundException.of(id));
        officer.requireDistrict(season.district(), Role.CATCHMENT_PUBLISHER);
        return season;
    }

    /** The public schools; a private one only while it has rules from before they were refused, to be removed. */
    List<SchoolSummary> schools(SeasonSummary season) {
        Set<SchoolId> ruled = catchments.schoolsWithRules(season.id());
        return schools.schools(season).stream()
                .filter(school -> school.nature() == SchoolNature.PUBLIC || ruled.contains(school.id()))
                .toList();
    }

    SchoolSummary school(SchoolId id, SeasonSummary season) {
        return schools(season).stream()
                .filter(school -> school.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SchoolNotFoundException.of(id));
    }
}
