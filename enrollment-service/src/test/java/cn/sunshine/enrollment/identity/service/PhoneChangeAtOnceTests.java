package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.DONE;
import static cn.sunshine.enrollment.identity.service.Attempts.endOf;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.Account;
import cn.sunshine.enrollment.identity.Accounts;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.registration.service.Together;
import cn.sunshine.enrollment.registration.service.Together.Outcome;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who want one number at the same moment. */
@ServiceTest
class PhoneChangeAtOnceTests {

    private final String source = "192.0.2." + UUID.randomUUID();

    @Autowired
    private PhoneChange change;

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private OneTimeCodeOutbox outbox;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private JdbcClient jdbc;

    private TextedFamilies texts;

    @BeforeEach
    void texts() {
        texts = new TextedFamilies(signIn, change, outbox, jdbc);
    }

    /** Again and again, as the one that is slower by a moment does not always meet the index. */
    @Test
    void RAC_03_ofTwoAccountsThatTakeANumberAtOnceOneHasItAndTheOtherIsRefused() throws Exception {
        for (int round = 0; round < 12; round++) {
            PhoneNumber same = anyPhone();
            List<AccountId> both = List.of(texts.family(anyPhone()), texts.family(anyPhone()));
            both.forEach(this::enterChild);
            List<String> codes = both.stream()
                    .map(family -> {
                        texts.letTimePass("2 minutes");
                        return texts.requested(family, same);
                    })
                    .toList();
            AtomicInteger next = new AtomicInteger();

            List<String> ends = Crowd.of(2, () -> {
                int mine = next.getAndIncrement();
                return endOf(() -> change.change(both.get(mine), same, codes.get(mine)));
            });

            assertThat(ends).containsExactlyInAnyOrder(DONE, IdentityRefusal.PHONE_TAKEN.name());
            assertThat(both.stream().map(accounts::label)).containsOnlyOnce(same.masked());
        }
    }

    @Test
    void RAC_11_aFamilyThatSignsUpWithANumberWhileAnotherTakesItComesInAllTheSame() throws Exception {
        for (int round = 0; round < 12; round++) {
            PhoneNumber same = anyPhone();
            AccountId family = texts.family(anyPhone());
            texts.letTimePass("2 minutes");
            String toChange = texts.requested(family, same);
            texts.letTimePass("2 minutes");
            signIn.requestCode(same, source);
            String toSignIn = texts.newestCode(same);
            AtomicInteger next = new AtomicInteger();

            List<String> ends = Crowd.of(
                    2,
                    () -> endOf(
                            next.getAndIncrement() == 0
                                    ? () -> change.change(family, same, toChange)
                                    : () -> signIn.verify(same, toSignIn)));

            assertThat(ends)
                    .isSubsetOf(DONE, IdentityRefusal.PHONE_TAKEN.name())
                    .contains(DONE);
        }
    }

    /** Whoever finds none hands him his own child's case. */
    @Test
    void ACL_16_anOfficersOwnFamilyIsFoundAlsoWhileItsNumberChanges(
            @Autowired NumberHandover handover,
            @Autowired Accounts repository,
            @Autowired StaffAdministration staff,
            @Autowired TransactionTemplate transaction)
            throws Exception {
        List<PhoneNumber> numbers = List.of(anyPhone(), anyPhone());
        AccountId family = texts.family(numbers.get(0));
        SignedIn administrator = IdentityFixtures.administrator();
        AccountId officer = staff.create(IdentityFixtures.officerOf(IdentityFixtures.anyDistrict()), administrator)
                .account();
        staff.noteOwnPhone(officer, numbers.get(0), administrator);

        List<Outcome<Boolean>> ends = Together.run(2, i -> {
            for (int turn = 1; turn < 120; turn++) {
                PhoneNumber next = numbers.get(turn % 2);
                if (i == 0) {
                    transaction.executeWithoutResult(status -> {
                        Account account = repository.findLockedById(family).orElseThrow();
                        handover.give(account, next, account::changePhone);
                    });
                } else if (accounts.ownFamily(officer).isEmpty()) {
                    return false;
                }
            }
            return true;
        });

        assertThat(ends).extracting(Outcome::value).containsOnly(true);
    }

    /** An account on which nothing hangs would give way: {@link EmptyAccountTests}. */
    private void enterChild(AccountId family) {
        registration.draft(registration.openSeason(), family);
    }
}
