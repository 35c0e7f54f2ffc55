package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LastKnownFrameTests {

    private static final Locale CHINESE = Language.CHINESE.locale();
    private static final Locale ENGLISH = Language.ENGLISH.locale();

    private final ChangingSite site = new ChangingSite();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH.plus(LastKnownFrame.KEPT));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final LastKnownFrame frame = new LastKnownFrame(site, true, clock);

    @Test
    void remembersTheFrameInTheLanguageOfWhoeverReadsAboutAFailure() {
        frame.current(ENGLISH);
        frame.current(CHINESE);

        assertThat(frame.remembered(ENGLISH).districtName()).isEqualTo("en 1");
        assertThat(frame.remembered(CHINESE).districtName()).isEqualTo("zh 1");
    }

    @Test
    void showsTheFrameSeenLastWhileTodaysCannotBeHad() {
        frame.current(CHINESE);
        site.away = true;

        assertThat(frame.current(CHINESE).districtName()).isEqualTo("zh 1");
    }

    @Test
    void saysThatTheSiteIsADemoEvenBeforeTheFrameWasEverSeen() {
        site.away = true;

        assertThat(frame.remembered(CHINESE).demo()).isTrue();
        assertThat(frame.current(ENGLISH).demo()).isTrue();
        assertThat(new LastKnownFrame(site, false, clock).remembered(CHINESE).demo())
                .isFalse();
    }

    @Test
    void looksInEveryLanguageAgainAsSoonAsTheFrameChanged() {
        new ApplicationContextRunner()
                .withBean(LastKnownFrame.class, () -> frame)
                .run(context -> {
                    context.publishEvent(new SiteFrameChanged());
                    site.founded = 2;
                    context.publishEvent(new SiteFrameChanged());
                });

        assertThat(frame.remembered(ENGLISH).districtName()).isEqualTo("en 2");
        assertThat(frame.remembered(CHINESE).districtName()).isEqualTo("zh 2");
    }

    /** Another node changed it, and nobody has opened a page here since. */
    @Test
    void D3_looksAgainForAPageAboutAReadersMistakeOnceWhatWasSeenIsOld() {
        frame.look();
        site.founded = 2;

        pass(LastKnownFrame.KEPT.minusMillis(1));
        assertThat(frame.recent(CHINESE).districtName()).isEqualTo("zh 1");
        pass(Duration.ofMillis(1));
        assertThat(frame.recent(CHINESE).districtName()).isEqualTo("zh 2");
        assertThat(frame.remembered(ENGLISH).districtName()).isEqualTo("en 2");
        int asked = site.asked;
        assertThat(frame.recent(ENGLISH).districtName()).isEqualTo("en 2");
        assertThat(site.asked).isEqualTo(asked);
    }

    @Test
    void RES_07_asksNobodyAgainForAPageAboutAFailureWhileTheLastLookFailed() {
        frame.look();
        site.away = true;
        frame.current(CHINESE);
        int asked = site.asked;

        pass(LastKnownFrame.KEPT.multipliedBy(9));
        assertThat(frame.recent(CHINESE).districtName()).isEqualTo("zh 1");
        assertThat(frame.remembered(CHINESE).districtName()).isEqualTo("zh 1");
        assertThat(site.asked).isEqualTo(asked);

        site.away = false;
        site.founded = 3;
        frame.current(ENGLISH);
        assertThat(frame.recent(CHINESE).districtName()).isEqualTo("zh 3");
    }

    /** Each time it is asked, a database that is gone without a word keeps the reader for a whole time-out. */
    @Test
    void RES_07_aReaderWaitsOnceForADatabaseThatDiedWithoutAWord() {
        frame.look();
        site.away = true;
        int asked = site.asked;

        pass(LastKnownFrame.KEPT);
        assertThat(frame.recent(CHINESE).districtName()).isEqualTo("zh 1");
        assertThat(site.asked).isEqualTo(asked + 1);
        frame.look();
        assertThat(site.asked).isEqualTo(asked + 2);
        assertThat(frame.remembered(ENGLISH).districtName()).isEqualTo("en 1");
    }

    @Test
    void D3_aPageInOneLanguageKnowsTheNumbersForAll() {
        frame.look();
        site.founded = 2;
        frame.current(ENGLISH);

        SiteDetails chinese = frame.remembered(CHINESE);
        assertThat(chinese.districtName()).isEqualTo("zh 1");
        assertThat(chinese.hotline()).isEqualTo(new Hotline("12300-2", null));
        assertThat(chinese.supervision()).isEqualTo(new Hotline("12400-2", null));
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private static final class ChangingSite implements SiteFrame {

        private int founded = 1;
        private boolean away;
        private int asked;

        @Override
        public SiteDetails details(Locale language) {
            asked++;
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return new SiteDetails(
                    language.getLanguage() + " " + founded, line(12_300), line(12_400), false, null, List.of());
        }

        private Hotline line(int number) {
            return new Hotline(number + "-" + founded, null);
        }
    }
}
