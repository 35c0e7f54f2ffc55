package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * What the two doors do for a password that is wrong. A hash is all that takes long there, so what is counted is how many
 * are made and what each costs: a count does not vary with the load of a machine as a time does.
 */
@ServiceTest
class PasswordSignInTests {

    private static final String COST_OF_A_HASH = "$argon2id$v=19$m=64,t=1,p=1";

    @Autowired
    private GuardianSignIn codes;

    @Autowired
    private OneTimeCodeOutbox outbox;

    @Autowired
    private PasswordChange change;

    @Autowired
    private StaffAdministration staff;

    private CostsOfHashes costs;
    private PasswordHashing hashing;
    private PasswordSignIn door;

    @BeforeEach
    void openADoorThatCounts(
            @Autowired Accounts accounts,
            @Autowired AccountCells cells,
            @Autowired SignIns signIns,
            @Autowired IdentityProperties properties) {
        costs = new CostsOfHashes(PasswordHashing.argon2(properties.hashing()));
        hashing = new PasswordHashing(properties, costs);
        door = new PasswordSignIn(accounts, cells, hashing, signIns);
    }

    @AfterEach
    void close() {
        hashing.destroy();
    }

    @Test
    void AUT_03_makesOneHashOfTheSameCostWhateverFamilyIsNamed() {
        PhoneNumber withPassword = anyPhone();
        change.change(enter(withPassword), 0, null, GOOD_PASSWORD);
        PhoneNumber withoutPassword = anyPhone();
        enter(withoutPassword);
        PhoneNumber locked = anyPhone();
        change.change(enter(locked), 0, null, GOOD_PASSWORD);
        lock(() -> door.asGuardian(locked, OTHER_PASSWORD));

        Map.of("a password", withPassword, "no password", withoutPassword, "a lock", locked, "no account", anyPhone())
                .forEach((whoHas, phone) -> costsAHash(whoHas, () -> door.asGuardian(phone, OTHER_PASSWORD)));
        costsAHash("a lock, and the right password", () -> door.asGuardian(locked, GOOD_PASSWORD));
    }

    @Test
    void AUT_03_makesOneHashOfTheSameCostWhateverOfficerIsNamed() {
        LoginName active = officer();
        LoginName locked = officer();
        lock(() -> door.asStaff(locked, OTHER_PASSWORD));
        CreateStaff left = officerOf(anyDistrict());
        staff.disable(staff.create(left, administrator()).account(), administrator());

        Map.of("an account", active, "a lock", locked, "left", left.login(), "no account", anyLogin())
                .forEach((whoHas, login) -> costsAHash(whoHas, () -> door.asStaff(login, OTHER_PASSWORD)));
    }

    private void costsAHash(String whoHas, ThrowingCallable attempt) {
        costs.seen.clear();
        assertRefused(attempt);
        assertThat(costs.seen).as("who has " + whoHas).containsExactly(COST_OF_A_HASH);
    }

    private static void lock(ThrowingCallable attempt) {
        for (int tries = 0; tries < 8; tries++) {
            assertRefused(attempt);
        }
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        IdentityRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.SIGN_IN_REFUSED));
    }

    private LoginName officer() {
        CreateStaff officer = officerOf(anyDistrict());
        staff.create(officer, administrator());
        return officer.login();
    }

    private AccountId enter(PhoneNumber phone) {
        codes.requestCode(phone, "test " + UUID.randomUUID());
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
        return codes.verify(phone, code).who().id();
    }

    /** Notes of every hash that is made what it costs: all of its text but salt and result. */
    private record CostsOfHashes(PasswordEncoder encoder, Queue<String> seen) implements PasswordEncoder {

        CostsOfHashes(PasswordEncoder encoder) {
            this(encoder, new ConcurrentLinkedQueue<>());
        }

        @Override
        public String encode(CharSequence password) {
            return note(encoder.encode(password));
        }

        @Override
        public boolean matches(CharSequence password, String encoded) {
            note(encoded);
            return encoder.matches(password, encoded);
        }

        private String note(String encoded) {
            List<String> parts = List.of(encoded.split("\\$"));
            seen.add(String.join("$", parts.subList(0, parts.size() - 2)));
            return encoded;
        }
    }
}
