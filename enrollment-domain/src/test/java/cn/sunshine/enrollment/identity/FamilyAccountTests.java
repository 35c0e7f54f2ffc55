package cn.sunshine.enrollment.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FamilyAccountTests {

    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final PasswordHash HASH =
            new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo");

    private final Account family = Account.guardian(anyId(), sealed(1), index(1), NOW);

    @Test
    void givesItsNumberAwayForGoodAndLetsNobodyInAnyMore() {
        family.changePassword(HASH);
        int stamp = family.stamp();

        family.close();

        assertThat(family.status()).isEqualTo(AccountStatus.CLOSED);
        assertThat(family.phone()).isEmpty();
        assertThat(family.phoneIndex()).isEmpty();
        assertThat(family.passwordHash()).isEmpty();
        assertThat(family.stamp()).as("every open session ends").isGreaterThan(stamp);
        assertThat(family.letsInBy(SignInMethod.ONE_TIME_CODE, NOW)).isFalse();
    }

    @Test
    void aClosedAccountIsNeitherEnabledNorDisabledNorGivenANumber() {
        family.close();

        assertRefused(family::enable, IdentityRefusal.ACCOUNT_CLOSED);
        assertRefused(family::disable, IdentityRefusal.ACCOUNT_CLOSED);
        assertRefused(family::close, IdentityRefusal.ACCOUNT_CLOSED);
        assertRefused(() -> family.changePhone(sealed(2), index(2)), IdentityRefusal.ACCOUNT_CLOSED);
        assertRefused(() -> family.recover(sealed(2), index(2)), IdentityRefusal.ACCOUNT_CLOSED);
    }

    @Test
    void recoversWithANewNumberAndWithoutPasswordAndLock() {
        family.changePassword(HASH);
        LockPolicy policy = new LockPolicy(3, Duration.ofMinutes(15));
        IntStream.range(0, 3).forEach(i -> family.failToSignIn(policy, NOW));
        assertThat(family.isLocked(NOW)).isTrue();
        int stamp = family.stamp();

        family.recover(sealed(2), index(2));

        assertThat(family.phoneIndex()).contains(index(2));
        assertThat(family.phone()).contains(sealed(2));
        assertThat(family.passwordHash()).isEmpty();
        assertThat(family.mustChangePassword()).isFalse();
        assertThat(family.isLocked(NOW)).isFalse();
        assertThat(family.stamp()).as("every open session ends").isGreaterThan(stamp);
    }

    @Test
    void anOfficersAccountHasNoNumberToGiveOrTake() {
        Account officer = Account.staff(anyId(), new LoginName("zhang.wei"), sealed(3), null, HASH, NOW);

        assertRefused(officer::close, IdentityRefusal.NOT_A_FAMILY);
        assertRefused(() -> officer.recover(sealed(2), index(2)), IdentityRefusal.NOT_A_FAMILY);
        assertThat(officer.passwordHash()).contains(HASH);
    }

    private static AccountId anyId() {
        return new AccountId(UUID.randomUUID());
    }

    static Sealed sealed(int first) {
        byte[] bytes = new byte[40];
        bytes[0] = (byte) first;
        return new Sealed(bytes);
    }

    private static BlindIndex index(int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return new BlindIndex(bytes);
    }

    static void assertRefused(ThrowingCallable attempt, IdentityRefusal reason) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
