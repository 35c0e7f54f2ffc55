package cn.sunshine.enrollment.notification.web;

import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the in-box stands in the navigation. */
@Component
class InBoxNavigation implements NavigationContribution {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry(
                "notification.navigation.messages", "/family/messages", Audience.FAMILY, Set.of(), 300));
    }
}
