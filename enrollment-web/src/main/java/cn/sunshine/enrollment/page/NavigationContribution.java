package cn.sunshine.enrollment.page;

import java.util.List;

/** The entries that a feature adds to the navigation; the layout collects them from all features. */
public interface NavigationContribution {

    /** Its entries, in any order. */
    List<NavigationEntry> entries();
}
