package cn.sunshine.enrollment.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One result of a national draw has one spelling, fixed with its source. */
class NumberFormTests {

    private static final String BALLS = "双色球 第 2026100 期，按 00 00 00 00 00 00 + 00 记录";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            双色球 第 2026100 期，按 00 00 00 00 00 00 + 00 记录; 00 00 00 00 00 00 + 00
            七星彩：0 0 0 0 0 0 + 00，未公布则用下一期; 0 0 0 0 0 0 + 00
            00 + 00; 00 + 00
            0 00; 0 00
            """)
    void aFormIsReadOffTheSentence(String sentence, String zeros) {
        assertThat(NumberForm.fixedBy(sentence)).contains(new NumberForm(zeros));
        assertThat(NumberForm.shapedIn(sentence)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "掷 20 个十面骰子",
                "00 00 或者 00 + 00",
                "第 2026100 00 00",
                "00 00 7 月",
                "000 00",
                "00  00",
                "00+00",
                "00",
                "００ ００"
            })
    void aSentenceWithoutOneFormFixesNone(String sentence) {
        assertThat(NumberForm.fixedBy(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            双色球，按００　００  00 00 00 00＋00 记录; 双色球，按00 00 00 00 00 00 + 00 记录
            按 00 00+00 记录，  00  7 月; 按 00 00 + 00 记录，  00  7 月
            在 2000 00 年; 在 2000 00 年
            掷 20  个骰子 000 00; 掷 20  个骰子 000 00
            """)
    void whatIsTypedIsPutIntoShapeAndNothingElseOfTheSentence(String typed, String shaped) {
        assertThat(NumberForm.shapedIn(typed)).isEqualTo(shaped);
    }

    @Test
    void numbersArePutIntoShape() {
        assertThat(NumberForm.shaped(" 03  09\u300014 21+33 +  07 ")).isEqualTo("03 09 14 21 + 33 + 07");
        assertThat(NumberForm.shaped("030914")).isEqualTo("030914");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03  09 14 21 26 33 + 07",
                "03 09 14 21 26 33+07",
                "03 09 14 21 26 33 07",
                "03 09 14 + 21 26 33 + 07",
                "3 9 14 21 26 33 + 7",
                "09 03 14 21 26 33 + 07",
                "03 03 14 21 26 33 + 07",
                "03 09 14 21 26 33 + 0x",
                "03 09 14 21 26 33 + 07 + 08",
                "27182818284590452353"
            })
    void theFormTakesNoOtherSpelling(String numbers) {
        EntropySource source = EntropySource.of(BALLS, true);
        assertThat(source.takes(numbers)).isFalse();
        assertThat(source.takes("03 09 14 21 26 33 + 07")).isTrue();
        assertThat(source.otherwise()).isEqualTo(DrawRefusal.NUMBERS_NOT_IN_FORM);
    }

    @Test
    void singleDigitsStandInTheOrderDrawn() {
        EntropySource source = EntropySource.of("排列七 0 0 0 0 0 0 + 00", true);
        assertThat(source.takes("9 0 3 3 1 0 + 14")).isTrue();
        assertThat(source.takes("9 0 3 3 1 0 + 4")).isFalse();
    }

    /** A draw of before: its sentence stands in a manifest already. */
    @ParameterizedTest
    @CsvSource({
        "03 09 14 21 26 33 + 07, true",
        "9 0 3 3 1, true",
        "9 0 3 + 14, true",
        "03  09 14 21 26 33 + 07, false",
        "03 9 14, false",
        "09 03 14, false",
        "03 09 + 09 03, false",
        "030914, false",
        "03 09 14 +07, false",
        "1 2, false",
        "27182818284590452353, false"
    })
    void withoutAFormTheShapeIsDemandedThatAllFormsHave(String numbers, boolean taken) {
        EntropySource old = EntropySource.of("双色球 第 2026100 期", true);
        assertThat(old.takes(numbers)).isEqualTo(taken);
        assertThat(old.otherwise()).isEqualTo(DrawRefusal.ENTROPY_MALFORMED);
    }

    @Test
    void theLongestNumbersWithoutAFormHaveTwentyPairs() {
        EntropySource old = EntropySource.of("双色球 第 2026100 期", true);
        assertThat(old.takes("0" + " 1".repeat(29))).isTrue();
        assertThat(old.takes("0" + " 1".repeat(30))).isFalse();
    }

    /** Else the one source leaves spellings open, and of the other no dice could have the form. */
    @ParameterizedTest
    @CsvSource({"true, 双色球 第 2026100 期", "true, 00 00 或者 00 + 00", "false, 掷 20 个骰子 00 00"})
    void aDrawIsPreparedWithAFormForANationalDrawAndForNothingElse(boolean nationalDraw, String sentence) {
        assertThatExceptionOfType(DrawRefusedException.class)
                .isThrownBy(() -> plan(EntropySource.of(sentence, nationalDraw)))
                .matches(refused -> refused.reason() == DrawRefusal.FORM_NOT_FIXED);
        assertThatCode(() -> plan(EntropySource.of(BALLS, true))).doesNotThrowAnyException();
    }

    private static DrawPlan plan(EntropySource source) {
        DrawPlan sample = DrawFixtures.plan(false);
        return new DrawPlan(
                sample.number(),
                sample.district(),
                sample.season(),
                sample.school(),
                sample.capacity(),
                source,
                sample.notice(),
                sample.officers());
    }
}
