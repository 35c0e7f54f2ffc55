package cn.sunshine.enrollment.page;

import java.util.List;

/** Where a feature stands in the navigation, and what it lets everybody look up; collected from all features. */
public interface NavigationContribution {

    /** Its entries, in any order. */
    List<NavigationEntry> entries();

    /** What can be looked up at it, in any order. */
    default List<LookUp> lookUps() {
        return List.of();
    }
}
