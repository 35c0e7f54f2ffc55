package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.Label;
import cn.sunshine.enrollment.page.LookUp;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the draws stand in the navigation. */
@Component
class LotteryNavigation implements NavigationContribution {

    private static final int ORDER = 500;

    @Override
    public List<NavigationEntry> entries() {
        Set<String> officers = Set.of(Role.LOTTERY_ADMINISTRATOR.name(), Role.WITNESS.name());
        return List.of(
                new NavigationEntry("lottery.board.title", "/district/lottery", Audience.STAFF, officers, ORDER),
                new NavigationEntry("lottery.hall.title", "/draws", Audience.PUBLIC, Set.of(), ORDER));
    }

    @Override
    public List<LookUp> lookUps() {
        return List.of(LookUp.at("/draws", Label.key("lottery.find"), Label.key("lottery.find.hint"), 300));
    }
}
