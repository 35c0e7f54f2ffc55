package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private final Totp totp = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** The last six of the eight digits of RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(totp.code(Totp.stepAt(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void AUT_08_takesACodeOneStepEarlyOrLateAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.stepAt(now);

        assertThat(totp.matchingStep(totp.code(step - 1), now)).hasValue(step - 1);
        assertThat(totp.matchingStep(totp.code(step + 1), now)).hasValue(step + 1);
        assertThat(totp.matchingStep(totp.code(step - 2), now)).isEmpty();
        assertThat(totp.matchingStep(totp.code(step + 2), now)).isEmpty();
        assertThat(totp.matchingStep("", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesSecretsAsRfc4648Does(String text, String base32) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
        assertThat(Base32.decode(base32)).asString(StandardCharsets.US_ASCII).isEqualTo(text);
    }

    @Test
    void readsEverySecretBack() {
        Random seeded = new Random(7);
        for (int length = 0; length < 64; length++) {
            byte[] secret = new byte[length];
            seeded.nextBytes(secret);
            assertThat(Base32.decode(Base32.encode(secret))).isEqualTo(secret);
        }
    }
}
