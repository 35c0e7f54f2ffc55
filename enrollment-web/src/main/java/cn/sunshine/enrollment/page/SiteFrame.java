package cn.sunshine.enrollment.page;

import java.util.Locale;

/**
 * What stands around every page: whose site it is, whom to call, whether it is a demonstration. Implemented where the
 * season is known. May be slow or fail; the pages of our failures never call it but show what was last seen.
 */
public interface SiteFrame {

    /** The frame of a page now being made in {@code language}. */
    SiteDetails details(Locale language);
}
