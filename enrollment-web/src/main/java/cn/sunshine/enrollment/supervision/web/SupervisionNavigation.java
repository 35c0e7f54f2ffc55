package cn.sunshine.enrollment.supervision.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where supervision stands in the navigation. */
@Component
class SupervisionNavigation implements NavigationContribution {

    private static final int ORDER = 700;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "supervision.navigation.home",
                "/supervision",
                Audience.STAFF,
                Set.of(Role.SUPERVISOR.name(), Role.AUDITOR.name()),
                ORDER));
    }
}
