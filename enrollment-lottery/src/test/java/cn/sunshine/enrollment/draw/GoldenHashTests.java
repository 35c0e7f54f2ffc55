package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

/** The vectors of docs/lottery-protocol.md, section 17: every JDK, locale and time zone gives these bytes. */
class GoldenHashTests {

    private static final String SHA_256 = "bc5a09098664eda15e9d2ab783e4347411060651229971a73c5b47c1b9b5744e";
    private static final String SM3 = "c2840e1a6826158930b096f5fb126beb70da1733bed97778db84013f8c9c7202";

    @Test
    void givesTheResultThatIsPublished() {
        assertThat(Example.drawn(DrawHash.SHA_256).resultHash()).isEqualTo(SHA_256);
        assertThat(Example.drawn(DrawHash.SM3).resultHash()).isEqualTo(SM3);
    }

    @Test
    void logsWhatIsPublished() {
        DrawFiles files = LoggedExample.files(DrawHash.SHA_256);

        assertThat(new String(files.require("log/sth.json"), StandardCharsets.UTF_8))
                .contains("\"root\":\"fb006c047c5bea50b1af05b8b482fee19c35e96774974aeb1748e28f2a3735bd\"")
                .contains("\"logId\":\"deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170\"");
    }

    @Test
    void givesTheSameInATurkishLocaleAndAnOddTimeZone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] expected = AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.SEALED);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(AuditBundle.zip(LoggedExample.files(DrawHash.SHA_256), BundleLayer.SEALED))
                    .isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void givesTheSameWhateverTheOrderOfTheEntrants() {
        DrawSetup setup = Example.setup(DrawHash.SHA_256);
        List<Entrant> reversed = new ArrayList<>(setup.entrants());
        Collections.reverse(reversed);
        DrawSetup other = new DrawSetup(
                setup.hash(), setup.rules(), setup.schools(), reversed, setup.privateColumns(), setup.salt());

        assertThat(FrozenDraw.freeze(other).rollRoot())
                .isEqualTo(FrozenDraw.freeze(setup).rollRoot());
    }
}
