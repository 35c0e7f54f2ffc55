package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The page of the demo stands in everybody's navigation. */
@DemoComponent
class DemoNavigation implements NavigationContribution {

    private static final int LAST = 990;

    @Override
    public List<NavigationEntry> entries() {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience != Audience.SCREEN)
                .map(audience -> new NavigationEntry("platform.demo.navigation", "/demo", audience, Set.of(), LAST))
                .toList();
    }
}
