package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePartsTests {

    @Test
    void readsADateThatExists() {
        assertThat(typed("2020", "2", "29").toDate()).contains(LocalDate.of(2020, 2, 29));
        assertThat(typed(" 2020 ", "08", "31　").toDate()).contains(LocalDate.of(2020, 8, 31));
    }

    @Test
    void readsFullWidthAndKeepsItAsItWasTyped() {
        DateParts parts = typed("２０２０", "２", "\u00A0２９");

        assertThat(parts.toDate()).contains(LocalDate.of(2020, 2, 29));
        assertThat(parts.getYear()).isEqualTo("２０２０");
    }

    @ParameterizedTest
    @CsvSource({
        "2021,2,29",
        "2020,13,1",
        "2020,4,31",
        "2020,0,1",
        "20201,1,1",
        "二〇二〇,1,1",
        "2020,,1",
        "-1,1,1",
        "２０２１,２,２９",
        "２０２０,１－２,1",
        "２０ ２０,1,1"
    })
    void findsNoDateInAnythingElseButKeepsIt(String year, String month, String day) {
        DateParts parts = typed(year, month == null ? "" : month, day);

        assertThat(parts.toDate()).isEmpty();
        assertThat(parts.isEmpty()).isFalse();
        assertThat(parts.getYear()).isEqualTo(year);
        assertThat(parts.getDay()).isEqualTo(day);
    }

    @Test
    void showsADateInThreeBoxes() {
        DateParts parts = DateParts.of(LocalDate.of(2019, 9, 1));

        assertThat(parts.getYear()).isEqualTo("2019");
        assertThat(parts.getMonth()).isEqualTo("9");
        assertThat(parts.getDay()).isEqualTo("1");
        assertThat(parts.toDate()).contains(LocalDate.of(2019, 9, 1));
    }

    @Test
    void passesEmptyBoxesOnlyWhereTheDateIsOptional() {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new PlainText())
                .buildValidatorFactory()
                .getValidator();

        assertThat(validator.validate(new Asked(new DateParts(), new DateParts())))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("needed");
        assertThat(validator.validate(new Asked(typed("2020", "1", "1"), typed("2020", "2", "30"))))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("optional");
    }

    private static DateParts typed(String year, String month, String day) {
        DateParts parts = new DateParts();
        parts.setYear(year);
        parts.setMonth(month);
        parts.setDay(day);
        return parts;
    }

    /** Package-private for the validator. */
    static final class Asked {

        @RealDate
        private final DateParts needed;

        @RealDate(optional = true)
        private final DateParts optional;

        private Asked(DateParts needed, DateParts optional) {
            this.needed = needed;
            this.optional = optional;
        }
    }

    private static final class PlainText implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
