package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.DivisionName;
import cn.sunshine.enrollment.catchment.service.DivisionQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The divisions of a district as options: the finest that are known, each with the township it lies in. */
@Component
public class DivisionChoices {

    private final DivisionQueries divisions;
    private final SeasonQueries seasons;

    DivisionChoices(DivisionQueries divisions, SeasonQueries seasons) {
        this.divisions = divisions;
        this.seasons = seasons;
    }

    public List<Choice> inside(DistrictId district, Locale locale) {
        List<DivisionName> all = seasons.district(district)
                .map(found -> divisions.inside(found.code()))
                .orElse(List.of());
        Set<DivisionCode> parents = all.stream()
                .flatMap(division -> Optional.ofNullable(division.parent()).stream())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(division -> !parents.contains(division.code()))
                .map(division -> Choice.of(division.code().value(), Label.data(fullName(division, all, locale))))
                .toList();
    }

    /** The name of a division, or its code where the list no longer knows it. */
    public String nameOf(DivisionCode code, Locale locale) {
        return divisions.division(code).map(found -> found.name().in(locale)).orElse(code.value());
    }

    private static String fullName(DivisionName division, List<DivisionName> all, Locale locale) {
        String own = division.name().in(locale);
        return all.stream()
                .filter(other -> Objects.equals(other.code(), division.parent()))
                .findFirst()
                .map(parent -> parent.name().in(locale) + " " + own)
                .orElse(own);
    }
}
