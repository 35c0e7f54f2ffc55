package cn.sunshine.enrollment.family.web;

import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the family's pages stand in the navigation. */
@Component
class FamilyNavigation implements NavigationContribution {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry("family.navigation.home", "/family", Audience.FAMILY, Set.of(), 100));
    }
}
