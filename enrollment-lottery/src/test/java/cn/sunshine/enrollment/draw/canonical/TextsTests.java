package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final Place NAME = Place.of("commitments.json").field("officers[0].name");
    private static final String AT = "commitments.json field officers[0].name";

    @Test
    void acceptsNamesUpToTheirLimitInBytes() {
        assertThat(Texts.requireName("家长 代表", 13, NAME)).isEqualTo("家长 代表");
        assertRefused(() -> Texts.requireName("家长 代表", 12, NAME), RefusalCode.INVALID_TEXT, AT);
        assertRefused(() -> Texts.requireName("", 12, NAME), RefusalCode.INVALID_TEXT, AT);
    }

    @Test
    void acceptsEmptyTextWhereANameIsNotWanted() {
        assertThat(Texts.requireTrimmed("", NAME)).isEmpty();
    }

    @Test
    void acceptsAWholePairOfSurrogates() {
        assertThat(Texts.requireTrimmed("\ud842\udfb7", NAME)).hasSize(2);
    }

    @Test
    void refusesHalfACharacter() {
        assertRefused(() -> Texts.requireTrimmed("\ud842", NAME), RefusalCode.INVALID_UTF8, AT);
        assertRefused(() -> Texts.requireTrimmed("\udfff", NAME), RefusalCode.INVALID_UTF8, AT);
    }

    @Test
    void ordersByUnsignedBytes() {
        assertThat(Texts.compare("B", "a")).isNegative();
        assertThat(Texts.compare("a", "a")).isZero();
        assertThat(Texts.compare("a", "a0")).isNegative();
        assertThat(Texts.compare("\ud83d\ude00", "\uff5e")).isPositive();
    }
}
