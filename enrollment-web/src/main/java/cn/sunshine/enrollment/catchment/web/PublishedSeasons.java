package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.CatchmentQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The seasons whose catchments are public. */
@Component
class PublishedSeasons {

    private final SeasonQueries seasons;
    private final CatchmentQueries catchments;

    PublishedSeasons(SeasonQueries seasons, CatchmentQueries catchments) {
        this.seasons = seasons;
        this.catchments = catchments;
    }

    List<Choice> choices(Locale locale) {
        return seasons.districts().stream()
                .flatMap(district -> seasons.seasons(district.id()).stream()
                        .filter(season -> isPublished(season.id()))
                        .map(season -> Choice.of(season.id().toString(), name(district, season, locale))))
                .toList();
    }

    Optional<SeasonSummary> season(SeasonId id) {
        return seasons.season(id).filter(season -> isPublished(season.id()));
    }

    static Label name(DistrictSummary district, SeasonSummary season, Locale locale) {
        return Label.key("catchment.season", district.name().in(locale), String.valueOf(season.year()), season.stage());
    }

    private boolean isPublished(SeasonId season) {
        return catchments.publication(season).isPresent();
    }
}
