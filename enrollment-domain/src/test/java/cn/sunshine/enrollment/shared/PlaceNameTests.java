package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlaceNameTests {

    private final PlaceName name = new PlaceName("晨光区", "Chenguang District");

    @Test
    void isEnglishForWhoeverReadsEnglishAndChineseForEverybodyElse() {
        assertThat(name.in(Locale.ENGLISH)).isEqualTo("Chenguang District");
        assertThat(name.in(Locale.UK)).isEqualTo("Chenguang District");
        assertThat(name.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("晨光区");
        assertThat(name.in(Locale.FRENCH)).isEqualTo("晨光区");
    }

    @Test
    void isKnownInBothLanguages() {
        assertThatThrownBy(() -> new PlaceName(" ", "Chenguang District")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PlaceName("晨光区", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
