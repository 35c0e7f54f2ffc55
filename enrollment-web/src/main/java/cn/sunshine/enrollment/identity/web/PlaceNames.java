package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.PlaceDirectory;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.service.HeldRole;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where roles are held, in words, for one page: the directory is asked once for the districts and once for the schools of
 * each, however many officers the page lists. Public, because templates call it, and they see nothing else.
 */
public final class PlaceNames {

    private final PlaceDirectory directory;
    private final Map<DistrictId, Map<SchoolId, String>> schools = new HashMap<>();
    private @Nullable Map<DistrictId, String> districts;

    PlaceNames(PlaceDirectory directory) {
        this.directory = directory;
    }

    /** A school's or a district's name, or that it is everywhere. */
    public Label where(HeldRole grant) {
        ScopedRole role = grant.role();
        DistrictId district = role.district();
        if (district == null) {
            return Label.key("identity.staff.everywhere");
        }
        SchoolId school = role.school();
        return Label.data(
                school == null
                        ? districts().getOrDefault(district, district.toString())
                        : schools(district).getOrDefault(school, school.toString()));
    }

    private Map<DistrictId, String> districts() {
        if (districts == null) {
            districts = directory.districts();
        }
        return districts;
    }

    private Map<SchoolId, String> schools(DistrictId district) {
        return schools.computeIfAbsent(district, directory::schools);
    }
}
