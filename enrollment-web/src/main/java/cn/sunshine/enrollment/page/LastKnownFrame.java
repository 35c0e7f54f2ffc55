package cn.sunshine.enrollment.page;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The site's frame, and what it was when last seen: a page about a failure must not wait for what has just failed, and
 * still names the hotline, in its reader's language.
 */
class LastKnownFrame {

    private static final Logger log = LoggerFactory.getLogger(LastKnownFrame.class);

    private final SiteFrame site;
    private final SiteDetails unseen;
    private final Map<Language, SiteDetails> seen = new ConcurrentHashMap<>();

    /** @param demo whether the site is a demonstration, which its pages say even before the frame was ever seen */
    LastKnownFrame(SiteFrame site, boolean demo) {
        this.site = site;
        this.unseen = SiteDetails.unknown(demo);
    }

    /** Looks before anybody asks, so that the very first page about a failure names the hotline. */
    @EventListener({ApplicationReadyEvent.class, SiteFrameChanged.class})
    void look() {
        for (Language language : Language.values()) {
            look(language);
        }
    }

    /** The frame of today; the one seen last if today's cannot be had, for no page is lost over its frame. */
    SiteDetails current(Locale reader) {
        look(Language.of(reader));
        return remembered(reader);
    }

    /** The frame seen last, at once and without asking anybody. */
    SiteDetails remembered(Locale reader) {
        return seen.getOrDefault(Language.of(reader), unseen);
    }

    private void look(Language language) {
        try {
            seen.put(language, site.details(language.locale()));
        } catch (RuntimeException failure) {
            log.warn("The site's frame cannot be read, showing the one seen last", failure);
        }
    }
}
