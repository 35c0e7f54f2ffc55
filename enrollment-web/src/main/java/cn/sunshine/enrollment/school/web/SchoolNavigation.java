package cn.sunshine.enrollment.school.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the list of plans stands in the navigation. */
@Component
class SchoolNavigation implements NavigationContribution {

    private static final int ORDER = 320;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "school.navigation.plans",
                "/district/schools",
                Audience.STAFF,
                Set.of(Role.DISTRICT_ADMINISTRATOR.name()),
                ORDER));
    }
}
