package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林小满",
                "阿卜杜拉·买买提",
                "欧阳\uD840\uDC8B",
                "\uD869\uDEA7明",
                "\uD882\uDF50氏",
                "龘",
                "苏〇",
                "䶮",
                "O'Brien",
                "Anne-Marie",
                "张 Wei",
                "José"
            })
    void INP_08_aNameOfTheRegisterIsKeptToTheCodePoint(String name) {
        assertThat(new PersonName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "张3",
                "张\u200B三",
                "张\u202E三",
                "\u3164",
                "张\uFEFF三",
                "张\n三",
                "<b>张</b>",
                "张三;",
                "·张",
                "张·",
                "ﾠ张",
                "张\u0000三"
            })
    void INP_08_invisibleDigitsAndMarkupAreRefused(String name) {
        assertThat(PersonName.isValid(name)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new PersonName(name));
    }

    @Test
    void INP_08_fiftyOneCodePointsAreTooMany() {
        assertThat(PersonName.isValid("二".repeat(50))).isTrue();
        assertThat(PersonName.isValid("二".repeat(51))).isFalse();
    }

    /**
     * Lists put a blank into a name of two characters, so that it is as wide as the others; a register has none. Kept, it would
     * make another name of it, and whoever types it without would be told that the child is known under another.
     */
    @ParameterizedTest
    @ValueSource(strings = {"林 满", "林\u3000满", "林\u2003\u2003满", "\u3000林满", "\u00A0林满\u00A0", "林满\u2007"})
    void INP_08_aBlankIsNoPartOfANameOfIdeographs(String name) {
        assertThat(new PersonName(name)).isEqualTo(new PersonName("林满"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wei Anne Lin", "Wei\u3000Anne\u00A0Lin", "Wei  Anne   Lin"})
    void INP_08_aBlankBetweenLatinNamesIsOne(String name) {
        assertThat(new PersonName(name).value()).isEqualTo("Wei Anne Lin");
    }

    /**
     * The first exception from names that are kept byte for byte, on purpose. A name is to be as in the household register,
     * and registers and keyboards write the dot inside a name in several ways that look alike: kept apart, the name of
     * one child would not equal itself from one form or list to the next. The family sees the one form before it hands in.
     */
    @ParameterizedTest
    @ValueSource(strings = {"阿卜·买提", "阿卜•买提", "阿卜・买提", "阿卜．买提", "阿卜･买提", "阿卜‧买提", "阿卜∙买提", "阿卜⋅买提"})
    void INP_08_theMiddleDotHasOneForm(String name) {
        assertThat(new PersonName(name)).isEqualTo(new PersonName("阿卜·买提"));
    }

    @Test
    void listsShowTheFirstCharacter() {
        assertThat(new PersonName("林小满").masked()).isEqualTo("林**");
        assertThat(new PersonName("林满").masked()).isEqualTo("林*");
        assertThat(new PersonName("\uD869\uDEA7明").masked()).isEqualTo("\uD869\uDEA7*");
    }

    @Test
    void aLogNeverShowsTheName() {
        assertThat(new PersonName("林小满").toString()).doesNotContain("小满");
    }
}
