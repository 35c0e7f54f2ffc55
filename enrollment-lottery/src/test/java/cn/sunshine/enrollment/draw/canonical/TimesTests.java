package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {

    @Test
    void readsAndWritesWholeSecondsOfUtc() {
        assertThat(read("2026-07-01T08:00:59Z")).isEqualTo(Instant.ofEpochSecond(1_782_892_859));
        assertThat(Times.text(Instant.ofEpochSecond(1_782_892_859).plusMillis(999)))
                .isEqualTo("2026-07-01T08:00:59Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-07-01",
                "2026-07-01T08:00Z",
                "2026-07-01T08:00:00",
                "2026-07-01T08:00:00z",
                "2026-07-01t08:00:00Z",
                "2026-07-01T08:00:00.5Z",
                "2026-07-01T08:00:00.000Z",
                "2026-07-01T16:00:00+08:00",
                "2026-02-29T08:00:00Z",
                "2026-06-31T08:00:00Z",
                "2026-07-01T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "+12026-07-01T08:00:00Z",
                "-2026-07-01T08:00:00Z",
                "２０２６-07-01T08:00:00Z"
            })
    void refusesEveryOtherSpelling(String text) {
        assertRefused(() -> read(text), RefusalCode.INVALID_TIME, "t.json field time");
    }

    private static Instant read(String text) {
        return Times.read(JsonReader.read("t.json", Texts.bytes("{\"time\":\"" + text + "\"}")), "time");
    }
}
