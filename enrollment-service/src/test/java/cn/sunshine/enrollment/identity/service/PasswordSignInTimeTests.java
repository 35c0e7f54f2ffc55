package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.GOOD_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.OTHER_PASSWORD;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.administrator;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyDistrict;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyLogin;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.officerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.identity.LoginName;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long a wrong password takes at the door of the officers, with hashes as dear as they are where nothing is set. */
@ServiceTest
class PasswordSignInTimeTests {

    private final PasswordHashing hashing = new PasswordHashing(IdentityFixtures.nothingSet());

    @Autowired
    private StaffAdministration staff;

    @Autowired
    private JdbcClient jdbc;

    private PasswordSignIn door;

    @BeforeEach
    void openADoorOfFullCost(@Autowired Accounts accounts, @Autowired AccountCells cells, @Autowired SignIns signIns) {
        door = new PasswordSignIn(accounts, cells, hashing, signIns);
    }

    @AfterEach
    void close() {
        hashing.destroy();
    }

    @Test
    void AUT_03_takesAsLongForAnUnknownNameAsForAWrongPassword() {
        LoginName officer = officer();
        LoginName nobody = anyLogin();

        double known = fastest(officer);
        double unknown = fastest(nobody);

        assertThat(unknown / known).isBetween(0.5, 2.0);
    }

    /** The context makes cheap hashes, so this one's is replaced by a dear one. */
    private LoginName officer() {
        CreateStaff officer = officerOf(anyDistrict());
        staff.create(officer, administrator());
        jdbc.sql("update account set password_hash = :hash where login_name = :login")
                .param("hash", hashing.hash(GOOD_PASSWORD).value())
                .param("login", officer.login().value())
                .update();
        return officer.login();
    }

    private long fastest(LoginName login) {
        return IntStream.range(0, 5)
                .mapToLong(i -> {
                    long begin = System.nanoTime();
                    assertThatThrownBy(() -> door.asStaff(login, OTHER_PASSWORD))
                            .isInstanceOf(IdentityRefusedException.class);
                    return System.nanoTime() - begin;
                })
                .min()
                .orElseThrow();
    }
}
