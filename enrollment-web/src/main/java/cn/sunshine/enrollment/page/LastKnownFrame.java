package cn.sunshine.enrollment.page;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's frame, and what it was when last seen: a page about a failure must not wait for what has just failed, and
 * still names the hotline.
 */
class LastKnownFrame {

    private static final Logger log = LoggerFactory.getLogger(LastKnownFrame.class);

    private final SiteFrame site;
    private volatile SiteDetails seen = SiteDetails.unknown();

    LastKnownFrame(SiteFrame site) {
        this.site = site;
    }

    /** The frame of today; the one seen last if today's cannot be had, for no page is lost over its frame. */
    SiteDetails current() {
        try {
            seen = site.details();
        } catch (RuntimeException failure) {
            log.warn("The site's frame cannot be read, showing the one seen last", failure);
        }
        return seen;
    }

    /** The frame seen last, at once and without asking anybody. */
    SiteDetails remembered() {
        return seen;
    }
}
