package cn.sunshine.enrollment.season.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the calendar stands in the navigation. */
@Component
class SeasonNavigation implements NavigationContribution {

    private static final int ORDER = 310;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "season.navigation.seasons",
                "/district/season",
                Audience.STAFF,
                Set.of(Role.DISTRICT_ADMINISTRATOR.name()),
                ORDER));
    }
}
