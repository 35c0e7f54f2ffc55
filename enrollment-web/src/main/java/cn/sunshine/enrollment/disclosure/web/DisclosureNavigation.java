package cn.sunshine.enrollment.disclosure.web;

import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.LookUp;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The first page stands first, for the public and for families. */
@Component
class DisclosureNavigation implements NavigationContribution {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("disclosure.navigation.home", "/", Audience.PUBLIC, Set.of(), 0),
                new NavigationEntry("disclosure.navigation.home", "/", Audience.FAMILY, Set.of(), 0));
    }

    @Override
    public List<LookUp> lookUps() {
        return List.of(LookUp.at("/", Label.key("disclosure.find"), Label.key("disclosure.find.hint"), 200));
    }
}
