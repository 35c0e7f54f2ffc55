package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the queue stands in the navigation. */
@Component
class ReviewNavigation implements NavigationContribution {

    private static final int ORDER = 400;

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "review.queue.title", "/review", Audience.STAFF, Set.of(Role.DISTRICT_REVIEWER.name()), ORDER));
    }
}
