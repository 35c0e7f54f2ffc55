package cn.sunshine.enrollment.page;

import java.security.Principal;
import java.util.List;

/** Where a feature stands in the navigation, and what it lets everybody look up; collected from all features. */
public interface NavigationContribution {

    /** Its entries, in any order. */
    List<NavigationEntry> entries();

    /** How much this reader has not seen yet behind one of its entries; asked once of each page that shows the entry. */
    default long unseen(String path, Principal reader) {
        return 0;
    }

    /** What can be looked up at it, in any order. */
    default List<LookUp> lookUps() {
        return List.of();
    }
}
