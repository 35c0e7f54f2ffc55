package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PasswordHashingTests {

    @Test
    void AUT_01_saltsEveryHashAndReadsLongPassphrasesToTheEnd() {
        PasswordHashing hashing = hashing(2, 8);
        String passphrase = "山".repeat(60);

        assertThat(hashing.hash(passphrase)).isNotEqualTo(hashing.hash(passphrase));
        assertThat(hashing.matches(passphrase, Optional.of(hashing.hash(passphrase))))
                .isTrue();
        assertThat(hashing.matches(passphrase + "水", Optional.of(hashing.hash(passphrase))))
                .isFalse();
        hashing.destroy();
    }

    @Test
    void AUT_01_costsTwoPassesOverNineteenMebibytesWhereNothingIsSet() {
        PasswordHashing hashing = new PasswordHashing(IdentityFixtures.nothingSet());

        assertThat(hashing.hash("correct horse battery").value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        hashing.destroy();
    }

    @Test
    void readsAPasswordAlikeHoweverTheKeyboardComposedIt() {
        PasswordHashing hashing = hashing(1, 8);

        assertThat(hashing.matches("cafe\u0301 du monde", Optional.of(hashing.hash("caf\u00E9 du monde"))))
                .isTrue();
        assertThat(hashing.matches("nobody's password", Optional.empty())).isFalse();
        hashing.destroy();
    }

    @Test
    void AUT_15_answersBusyAtOnceWhenTheQueueIsFull() throws Exception {
        PasswordHashing hashing = hashing(1, 2);
        List<Boolean> busy = Crowd.of(20, () -> isBusy(hashing));
        hashing.destroy();

        assertThat(busy).filteredOn(answer -> answer).hasSizeGreaterThanOrEqualTo(10);
        assertThat(busy).filteredOn(answer -> !answer).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void AUT_15_doesNotWaitForeverForItsTurn() {
        PasswordHashing impatient = new PasswordHashing(properties(1, 2, Duration.ofMillis(1)));

        assertThatThrownBy(() -> impatient.hash("correct horse battery")).isInstanceOf(SignInBusyException.class);
        impatient.destroy();
    }

    @Test
    void AUT_15_refusesWithoutATraceSoThatAFloodDoesNotFillTheLog() {
        PasswordHashing impatient = new PasswordHashing(properties(1, 2, Duration.ofMillis(1)));

        assertThatThrownBy(() -> impatient.hash("correct horse battery"))
                .satisfies(busy -> assertThat(busy.getStackTrace()).isEmpty());
        impatient.destroy();
    }

    private static boolean isBusy(PasswordHashing hashing) {
        try {
            hashing.matches("correct horse battery", Optional.empty());
            return false;
        } catch (SignInBusyException busy) {
            return true;
        }
    }

    private static PasswordHashing hashing(int threads, int queue) {
        return new PasswordHashing(properties(threads, queue, Duration.ofSeconds(10)));
    }

    private static IdentityProperties properties(int threads, int queue, Duration patience) {
        return new IdentityProperties(
                new IdentityProperties.Lock(8, Duration.ofMinutes(15)),
                new IdentityProperties.Code(Duration.ofMinutes(5), 5, Duration.ofMinutes(1), 10, 600),
                new IdentityProperties.Hashing(threads, queue, patience, DataSize.ofMegabytes(19), 2),
                new IdentityProperties.LostNumber(Duration.ofDays(7)));
    }
}
