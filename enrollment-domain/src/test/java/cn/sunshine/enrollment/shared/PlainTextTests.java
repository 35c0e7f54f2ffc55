package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"实验小学（东校区）", "No. 3 Primary School", "\uD869\uDEA7明小学", "<b>", "", " "})
    void INP_08_takesWhatIsSeen(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
        assertThat(PlainText.isLines(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "东街\u202E小学",
                "东街\u200B小学",
                "东街\uFEFF小学",
                "东街\u2066小学",
                "东街\u00AD小学",
                "东街\u3164小学",
                "东街\u2028小学",
                "东街\u0000小学",
                "东街\u0007小学",
                "东街\u0085小学"
            })
    void INP_08_refusesWhatNobodySees(String text) {
        assertThat(PlainText.isLine(text)).isFalse();
        assertThat(PlainText.isLines(text)).isFalse();
    }

    @Test
    void takesLinesOnlyWhereThereMayBeSeveral() {
        assertThat(PlainText.isLine("一\n二")).isFalse();
        assertThat(PlainText.isLines("一\r\n二\t三")).isTrue();
    }
}
