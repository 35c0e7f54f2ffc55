package cn.sunshine.enrollment.page;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * The site's frame, and what it was when last seen: a page about a failure must not wait for what has just failed, and
 * still names the hotline, in its reader's language.
 */
class LastKnownFrame {

    /** How long a page about a reader's mistake shows what was seen without looking again. */
    static final Duration KEPT = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(LastKnownFrame.class);

    private final SiteFrame site;
    private final SiteDetails unseen;
    private final Clock systemClock;
    private final Map<Language, SiteDetails> seen = new ConcurrentHashMap<>();
    private final AtomicLong lookedAt = new AtomicLong();
    private volatile boolean away;

    /** @param demo whether the site is a demonstration, which its pages say even before the frame was ever seen */
    LastKnownFrame(SiteFrame site, boolean demo, Clock systemClock) {
        this.site = site;
        this.unseen = SiteDetails.unknown(demo);
        this.systemClock = systemClock;
    }

    /**
     * Looks before anybody asks, so that the very first page about a failure names the hotline. A database that died
     * without a word is waited for once: what one language could not be told, the next could not either.
     */
    @EventListener({ApplicationReadyEvent.class, SiteFrameChanged.class})
    void look() {
        lookedAt.set(systemClock.millis());
        for (Language language : Language.values()) {
            if (!look(language)) {
                return;
            }
        }
    }

    /** The frame of today; the one seen last if today's cannot be had, for no page is lost over its frame. */
    SiteDetails current(Locale reader) {
        look(Language.of(reader));
        return remembered(reader);
    }

    /**
     * The frame seen a moment ago, for pages about what is wrong with a request. Another node may have changed it: one
     * reader in a while waits for a look, and nobody while the last one failed.
     */
    SiteDetails recent(Locale reader) {
        long before = lookedAt.get();
        long now = systemClock.millis();
        boolean old = now - before >= KEPT.toMillis();
        if (old && !away && lookedAt.compareAndSet(before, now)) {
            look();
        }
        return remembered(reader);
    }

    /** The frame seen last, at once and without asking anybody. */
    SiteDetails remembered(Locale reader) {
        return seen.getOrDefault(Language.of(reader), unseen);
    }

    /** Whether the frame was there to be seen. */
    private boolean look(Language language) {
        try {
            SiteDetails today = site.details(language.locale());
            seen.put(language, today);
            // a page in one language knows the numbers for all
            seen.replaceAll((other, known) -> known.answeredAs(today));
            away = false;
            return true;
        } catch (RuntimeException failure) {
            away = true;
            log.warn("The site's frame cannot be read, showing the one seen last", failure);
            return false;
        }
    }
}
