package cn.sunshine.enrollment.registration.web;

import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.Wording;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.season.service.RegistrationOutlook;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The seasons whose registration is open now, as a family chooses among them. */
@Component
class OpenRegistrations {

    private final SeasonQueries seasons;
    private final SeasonClock clock;
    private final Wording wording;

    OpenRegistrations(SeasonQueries seasons, SeasonClock clock, Wording wording) {
        this.seasons = seasons;
        this.clock = clock;
        this.wording = wording;
    }

    List<Choice> choices(Locale locale) {
        return open().map(one -> choice(one, locale)).toList();
    }

    /** What a family is told where none is open; of several districts each says it on its own page. */
    Optional<RegistrationOutlook> outlook() {
        List<DistrictSummary> districts = seasons.firstTwoDistricts();
        return districts.size() == 1
                ? Optional.of(RegistrationOutlook.of(
                        seasons.seasons(districts.get(0).id()),
                        clock.instant(),
                        season -> !seasons.isOpen(season, PhaseKind.REGISTRATION)))
                : Optional.empty();
    }

    /** The first and the last day of birth, as a reader of this language is told them; none of a season that is gone. */
    List<String> birthsOf(SeasonId season, Locale locale) {
        return seasons.season(season).map(found -> births(found, locale)).orElse(List.of());
    }

    private Stream<OpenSeasonOfDistrict> open() {
        Map<DistrictId, List<SeasonSummary>> open =
                seasons.open(PhaseKind.REGISTRATION).stream().collect(Collectors.groupingBy(SeasonSummary::district));
        return seasons.districts().stream()
                .flatMap(district -> open.getOrDefault(district.id(), List.of()).stream()
                        .map(season -> new OpenSeasonOfDistrict(district, season)));
    }

    private Choice choice(OpenSeasonOfDistrict one, Locale locale) {
        Label births = Label.key(
                "registration.new.season.births", births(one.season(), locale).toArray());
        return new Choice(one.season().id().toString(), name(one, locale), births);
    }

    private static Label name(OpenSeasonOfDistrict one, Locale locale) {
        return Label.key(
                "registration.new.season.name",
                one.district().name().in(locale),
                String.valueOf(one.season().year()),
                one.season().stage());
    }

    private List<String> births(SeasonSummary season, Locale locale) {
        BirthWindow births = season.birthWindow();
        return List.of(wording.fullDate(births.first(), locale), wording.fullDate(births.last(), locale));
    }

    private record OpenSeasonOfDistrict(DistrictSummary district, SeasonSummary season) {}
}
