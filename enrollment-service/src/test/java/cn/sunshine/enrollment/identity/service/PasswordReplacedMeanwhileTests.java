package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A password is looked at before its account is held, and in a rush for seconds: meanwhile the family may replace it. */
@ServiceTest
class PasswordReplacedMeanwhileTests {

    private final PhoneNumber phone = anyPhone();
    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
    private AccountId family;
    private PasswordHashing hashing;
    private PasswordSignIn door;

    @Autowired
    private PasswordChange change;

    @Autowired
    private PhoneChange numbers;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private Counter counter;

    @BeforeEach
    void openADoorAtWhichTheHashTakesAsLongAsTheFamilyNeeds(
            @Autowired Accounts repository,
            @Autowired AccountCells cells,
            @Autowired SignIns signIns,
            @Autowired IdentityProperties properties) {
        hashing = new PasswordHashing(properties, new Slow(PasswordHashing.argon2(properties.hashing()), meanwhile));
        door = new PasswordSignIn(repository, cells, hashing, signIns);
        family = counter.family(phone);
        change.change(family, 0, null, GOOD_PASSWORD);
    }

    @AfterEach
    void close() {
        hashing.destroy();
    }

    /** The family replaces it because somebody else has it: he must not come in behind that and stay. */
    @Test
    void AUT_09_whoShowsThePasswordThatIsBeingReplacedDoesNotComeIn() {
        meanwhile.set(() -> change.change(family, 1, GOOD_PASSWORD, OTHER_PASSWORD));

        assertRefused();
        assertThat(meanwhile).hasNullValue();
        assertThat(door.asGuardian(phone, OTHER_PASSWORD).who().id()).isEqualTo(family);
    }

    @Test
    void AUT_09_whoNamesTheNumberThatIsBeingChangedDoesNotComeIn() {
        PhoneNumber next = anyPhone();
        counter.letAMinutePass();
        numbers.requestCode(family, next, "192.0.2.7");
        String code = counter.newestCode(next);
        meanwhile.set(() -> numbers.change(family, next, code));

        assertRefused();
        assertThat(accounts.label(family)).isEqualTo(next.masked());
        assertThat(door.asGuardian(next, GOOD_PASSWORD).who().id()).isEqualTo(family);
    }

    private void assertRefused() {
        assertThatThrownBy(() -> door.asGuardian(phone, GOOD_PASSWORD))
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.SIGN_IN_REFUSED));
    }

    /** Finds that a password is right, and says so only after something else was done. */
    private record Slow(PasswordEncoder encoder, AtomicReference<@Nullable Runnable> meanwhile)
            implements PasswordEncoder {

        @Override
        public String encode(CharSequence raw) {
            return encoder.encode(raw);
        }

        @Override
        public boolean matches(CharSequence raw, String encoded) {
            boolean right = encoder.matches(raw, encoded);
            Optional.ofNullable(meanwhile.getAndSet(null)).ifPresent(Runnable::run);
            return right;
        }
    }
}
