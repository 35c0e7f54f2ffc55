package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.PlaceDirectory;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.page.Choice;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The districts and schools within an administrator's reach, as forms offer them. */
@Component
public class ScopeChoices {

    /** Where no place is known, each is named by its id. */
    private static final PlaceDirectory NOWHERE = new PlaceDirectory() {
        @Override
        public Map<DistrictId, String> districts() {
            return Map.of();
        }

        @Override
        public Map<SchoolId, String> schools(DistrictId district) {
            return Map.of();
        }
    };

    private final ObjectProvider<PlaceDirectory> directory;

    ScopeChoices(ObjectProvider<PlaceDirectory> directory) {
        this.directory = directory;
    }

    /** The districts that he administers, by their names. */
    public List<Choice> districts(SignedIn by) {
        return choices(reachable(by));
    }

    /** These districts by their names, in the order of the directory. */
    List<Choice> named(Set<DistrictId> wanted) {
        Map<DistrictId, String> places = new LinkedHashMap<>(districts());
        wanted.forEach(one -> places.putIfAbsent(one, one.toString()));
        places.keySet().retainAll(wanted);
        return choices(places);
    }

    List<Choice> schools(SignedIn by) {
        return reachable(by).keySet().stream()
                .flatMap(district -> schools(district).entrySet().stream()
                        .map(place -> Choice.of(
                                GrantForm.schoolValue(district, place.getKey()), Label.data(place.getValue()))))
                .toList();
    }

    /** The names of places for the roles of one page. */
    PlaceNames names() {
        return new PlaceNames(directory.getIfAvailable(() -> NOWHERE));
    }

    private static List<Choice> choices(Map<DistrictId, String> places) {
        return places.entrySet().stream()
                .map(place -> Choice.of(place.getKey().toString(), Label.data(place.getValue())))
                .toList();
    }

    private Map<DistrictId, String> reachable(SignedIn by) {
        Map<DistrictId, String> places = new LinkedHashMap<>(districts());
        by.districts(Role.DISTRICT_ADMINISTRATOR).forEach(own -> places.putIfAbsent(own, own.toString()));
        places.keySet().removeIf(place -> !by.reaches(place, Role.DISTRICT_ADMINISTRATOR));
        return places;
    }

    private Map<DistrictId, String> districts() {
        return directory.getIfAvailable(() -> NOWHERE).districts();
    }

    private Map<SchoolId, String> schools(DistrictId district) {
        return directory.getIfAvailable(() -> NOWHERE).schools(district);
    }
}
