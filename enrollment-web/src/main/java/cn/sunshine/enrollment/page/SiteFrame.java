package cn.sunshine.enrollment.page;

/**
 * What stands around every page: whose site it is, whom to call, whether it is a demonstration. Implemented where the
 * season is known. May be slow or fail; the pages of failures never call it but show what was last seen.
 */
public interface SiteFrame {

    /** The frame of the page now being made. */
    SiteDetails details();
}
