package cn.sunshine.enrollment.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812345678",
                "138 1234 5678",
                "138-1234-5678",
                "+8613812345678",
                "+86 138 1234 5678",
                "008613812345678",
                "８６１３８１２３４５６７８",
                "138\u00A01234\u30005678"
            })
    void aNumberHasOneFormHoweverItWasTyped(String typed) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo("13812345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1381234567", "138123456789", "12812345678", "0769-12345678", "13812a45678", "+113812345678"
            })
    void whatIsNoMobileNumberIsRefused(String typed) {
        assertThat(PhoneNumber.isValid(typed)).isFalse();
    }

    @Test
    void listsAndLogsShowItsEnds() {
        assertThat(new PhoneNumber("13812345678").masked()).isEqualTo("138****5678");
        assertThat(new PhoneNumber("13812345678").toString()).doesNotContain("1234567");
    }
}
