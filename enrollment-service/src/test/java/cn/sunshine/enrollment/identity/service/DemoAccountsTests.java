package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.IdGenerator;

@ServiceTest
class DemoAccountsTests {

    @Autowired
    TransactionTemplate transaction;

    /** Otherwise the demo, and the application with it, would end over somebody who came in too early. */
    @Test
    void whoSignedInBeforeTheDemoCameToThatNumberIsItsFamily(
            @Autowired Accounts accounts,
            @Autowired AccountCells cells,
            @Autowired Secrets secrets,
            @Autowired PasswordHashing hashing,
            @Autowired IdGenerator ids,
            @Autowired Clock systemClock) {
        DemoAccounts demo = new DemoAccounts(accounts, cells, secrets, hashing, ids, systemClock);
        PhoneNumber phone = IdentityFixtures.anyPhone();
        AccountId early = signedUp(demo, phone);

        assertThat(signedUp(demo, phone)).isEqualTo(early);
        assertThat(signedUp(demo, IdentityFixtures.anyPhone())).isNotEqualTo(early);
    }

    private AccountId signedUp(DemoAccounts demo, PhoneNumber phone) {
        return Objects.requireNonNull(transaction.execute(status -> demo.guardian(phone)));
    }
}
