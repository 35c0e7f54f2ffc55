package cn.sunshine.enrollment.notification.web;

import cn.sunshine.enrollment.identity.AccountKind;
import cn.sunshine.enrollment.identity.web.AccountAuthentication;
import cn.sunshine.enrollment.notification.service.InBox;
import cn.sunshine.enrollment.page.Audience;
import cn.sunshine.enrollment.page.NavigationContribution;
import cn.sunshine.enrollment.page.NavigationEntry;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Where the in-box stands in the navigation, with how many messages a family has not read. */
@Component
class InBoxNavigation implements NavigationContribution {

    private static final String PATH = "/family/messages";

    private final InBox inBox;

    InBoxNavigation(InBox inBox) {
        this.inBox = inBox;
    }

    @Override
    public List<NavigationEntry> entries() {
        return List.of(new NavigationEntry("notification.navigation.messages", PATH, Audience.FAMILY, Set.of(), 300));
    }

    @Override
    public long unseen(String path, Principal reader) {
        return path.equals(PATH)
                        && reader instanceof AccountAuthentication account
                        && account.getPrincipal().kind() == AccountKind.GUARDIAN
                ? inBox.unread(account.getPrincipal().id())
                : 0;
    }
}
