package cn.sunshine.enrollment.platform;

import cn.sunshine.enrollment.identity.PlaceDirectory;
import cn.sunshine.enrollment.school.service.SchoolQueries;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Tells identity, which stands above seasons and schools, the names of the places that roles are given for, in the
 * reader's language.
 */
@Component
class KnownPlaces implements PlaceDirectory {

    private final SeasonQueries seasons;
    private final SchoolQueries schools;

    KnownPlaces(SeasonQueries seasons, SchoolQueries schools) {
        this.seasons = seasons;
        this.schools = schools;
    }

    @Override
    public Map<DistrictId, String> districts() {
        Map<DistrictId, String> names = new LinkedHashMap<>();
        seasons.districts().forEach(district -> names.put(district.id(), name(district.name())));
        return names;
    }

    @Override
    public Map<SchoolId, String> schools(DistrictId district) {
        Map<SchoolId, String> names = new LinkedHashMap<>();
        schools.schools(district)
                .forEach(school -> names.put(school.id(), name(school.profile().name())));
        return names;
    }

    private static String name(PlaceName place) {
        return place.in(LocaleContextHolder.getLocale());
    }
}
