package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class LastKnownFrameTests {

    private static final Locale CHINESE = Language.CHINESE.locale();
    private static final Locale ENGLISH = Language.ENGLISH.locale();

    private final ChangingSite site = new ChangingSite();
    private final LastKnownFrame frame = new LastKnownFrame(site, true);

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
        assertThat(new LastKnownFrame(site, false).remembered(CHINESE).demo()).isFalse();
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

    private static final class ChangingSite implements SiteFrame {

        private int founded = 1;
        private boolean away;

        @Override
        public SiteDetails details(Locale language) {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
            return new SiteDetails(language.getLanguage() + " " + founded, null, null, false, null, List.of());
        }
    }
}
