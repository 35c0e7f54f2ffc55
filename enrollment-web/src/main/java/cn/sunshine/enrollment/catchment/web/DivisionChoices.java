package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.DivisionName;
import cn.sunshine.enrollment.catchment.service.DivisionQueries;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlaceName;
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
                .map(division -> Choice.of(
                        division.code().value(),
                        Label.data(fullName(division, all).in(locale))))
                .toList();
    }

    /** The name of a division after its township's, or its code where the list no longer knows it. */
    public PlaceName nameOf(DivisionCode code) {
        return divisions
                .division(code)
                .map(found -> fullName(found, township(found)))
                .orElseGet(() -> new PlaceName(code.value(), code.value()));
    }

    /** An address as its reader knows it: the name of the division before what stands in the address itself. */
    public String line(Address address, Locale locale) {
        return nameOf(address.division()).in(locale) + " " + address.oneLine();
    }

    private List<DivisionName> township(DivisionName division) {
        return Optional.ofNullable(division.parent())
                .filter(parent -> !DivisionCode.isCounty(parent.value()))
                .flatMap(divisions::division)
                .stream()
                .toList();
    }

    private static PlaceName fullName(DivisionName division, List<DivisionName> around) {
        PlaceName own = division.name();
        return around.stream()
                .filter(other -> Objects.equals(other.code(), division.parent()))
                .findFirst()
                .map(DivisionName::name)
                .map(parent ->
                        new PlaceName(parent.chinese() + " " + own.chinese(), parent.english() + " " + own.english()))
                .orElse(own);
    }
}
