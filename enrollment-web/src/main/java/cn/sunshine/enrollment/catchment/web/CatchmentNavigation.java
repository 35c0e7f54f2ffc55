package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.LookUp;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the pages of catchments stand in the navigation. */
@Component
class CatchmentNavigation implements NavigationContribution {

    @Override
    public List<NavigationEntry> entries() {
        return List.of(
                new NavigationEntry("catchment.navigation.look-up", "/catchment", Audience.PUBLIC, Set.of(), 200),
                new NavigationEntry("catchment.navigation.look-up", "/catchment", Audience.FAMILY, Set.of(), 200),
                new NavigationEntry(
                        "catchment.navigation.edit",
                        "/district/catchment",
                        Audience.STAFF,
                        Set.of("CATCHMENT_PUBLISHER"),
                        300));
    }

    @Override
    public List<LookUp> lookUps() {
        return List.of(LookUp.at("/catchment", Label.key("catchment.find"), Label.key("catchment.find.hint"), 100));
    }
}
