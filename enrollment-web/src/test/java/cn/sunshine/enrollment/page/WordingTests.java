package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;

/** A date without its year is read as one of this year: the year stands wherever that would be wrong. */
class WordingTests {

    private static final Instant LAST_HOUR_OF_2027 = Instant.parse("2027-12-31T15:30:00Z");

    private MessageSource messages;

    @BeforeEach
    void bundles() throws IOException {
        messages = MessageBundles.messageSource();
    }

    @Test
    void aDayOfTheYearInWhichItIsReadStandsWithoutItsYear() {
        Wording wording = readAt(LAST_HOUR_OF_2027);

        assertThat(wording.dateTime(Instant.parse("2027-07-02T10:00:00Z"), Locale.CHINESE))
                .isEqualTo("7月2日（周五）18:00");
        assertThat(wording.date(LocalDate.of(2027, 1, 1), Locale.ENGLISH)).isEqualTo("Friday 1 January");
    }

    @Test
    void aDayOfAnyOtherYearStandsWithIt() {
        Wording wording = readAt(LAST_HOUR_OF_2027);

        assertThat(wording.dateTime(Instant.parse("2028-07-02T10:00:00Z"), Locale.CHINESE))
                .isEqualTo("2028年7月2日（周日）18:00");
        assertThat(wording.dateTime(Instant.parse("2028-07-02T10:00:00Z"), Locale.ENGLISH))
                .isEqualTo("Sunday 2 July 2028, 18:00");
        assertThat(wording.date(LocalDate.of(2026, 12, 31), Locale.CHINESE)).isEqualTo("2026年12月31日（周四）");
        assertThat(wording.date(LocalDate.of(2026, 12, 31), Locale.ENGLISH)).isEqualTo("Thursday 31 December 2026");
    }

    @Test
    void INP_07_bothYearsAreThoseOfTheWallAndNotOfUtc() {
        Instant firstHourOf2028 = LAST_HOUR_OF_2027.plusSeconds(3600);

        assertThat(readAt(LAST_HOUR_OF_2027).dateTime(firstHourOf2028, Locale.CHINESE))
                .isEqualTo("2028年1月1日（周六）00:30");
        assertThat(readAt(firstHourOf2028).dateTime(firstHourOf2028, Locale.CHINESE))
                .isEqualTo("1月1日（周六）00:30");
    }

    private Wording readAt(Instant now) {
        return new Wording(messages, () -> now, ZoneId.of("Asia/Shanghai"));
    }
}
