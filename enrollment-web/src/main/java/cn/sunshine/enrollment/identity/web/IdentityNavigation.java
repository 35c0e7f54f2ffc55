package cn.sunshine.enrollment.identity.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where identity's pages stand in the navigation. */
@Component
class IdentityNavigation implements NavigationContribution {

    private static final int LATE = 900;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry(
                        "identity.navigation.staff",
                        "/district/staff",
                        Audience.STAFF,
                        Set.of(Role.DISTRICT_ADMINISTRATOR.name()),
                        LATE),
                new NavigationEntry("identity.navigation.account", "/account", Audience.STAFF, Set.of(), LATE + 1),
                new NavigationEntry("identity.navigation.account", "/account", Audience.FAMILY, Set.of(), LATE + 1));
    }
}
