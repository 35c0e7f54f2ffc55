package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.identity.IdentityRefusedException;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.ApplicationWithdrawal;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who came in with the new number before the number was changed has an account there that holds nothing. */
@ServiceTest
class EmptyAccountTests {

    private static final String DONE = "done";

    private final PhoneNumber before = anyPhone();
    private final PhoneNumber wanted = anyPhone();

    @Autowired
    private PhoneChange change;

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private AccountQueries accounts;

    @Autowired
    private Counter counter;

    @Autowired
    private RegistrationFixtures registration;

    @Autowired
    private ApplicationWithdrawal withdrawal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesItsNumberToTheAccountOnWhichTheChildrenStand() {
        AccountId family = counter.family(before);
        registration.draft(registration.openSeason(), family);
        AccountId empty = counter.family(wanted);

        change.change(family, wanted, requested(family, wanted));

        assertThat(accounts.label(family)).isEqualTo(wanted.masked());
        assertThat(counter.family(wanted)).isEqualTo(family);
        assertThat(accounts.standing(empty)).as("its sessions are over").isEmpty();
        assertThat(accounts.label(empty)).isEmpty();
        assertThat(recorded("identity.close", empty)).isEqualTo(1);
        assertThat(status(empty)).isEqualTo("CLOSED");
    }

    @Test
    void anAccountThatEverHeldAnythingKeepsItsNumber() {
        AccountId family = counter.family(before);
        var season = registration.openSeason();
        PhoneNumber ofADraft = anyPhone();
        registration.draft(season, counter.family(ofADraft));
        PhoneNumber ofADiscardedDraft = anyPhone();
        AccountId discarding = counter.family(ofADiscardedDraft);
        ApplicationId discarded = registration.draft(season, discarding);
        withdrawal.discard(discarded, discarding);
        assertThat(rows("child", discarding))
                .as("nothing but the trace of it is left")
                .isZero();
        PhoneNumber ofAnApplication = anyPhone();
        registration.submitted(season, counter.family(ofAnApplication));

        for (PhoneNumber held : List.of(ofADraft, ofADiscardedDraft, ofAnApplication)) {
            String code = requested(family, held);
            assertThatThrownBy(() -> change.change(family, held, code))
                    .isInstanceOfSatisfying(
                            IdentityRefusedException.class,
                            refused -> assertThat(refused.reason()).isEqualTo(IdentityRefusal.PHONE_TAKEN));
        }
        assertThat(accounts.label(family)).isEqualTo(before.masked());
        assertThat(accounts.label(discarding)).isEqualTo(ofADiscardedDraft.masked());
    }

    @Test
    void anAccountThatWasDisabledKeepsItsNumber() {
        AccountId family = counter.family(before);
        AccountId disabled = counter.family(wanted);
        jdbc.sql("update account set status = 'DISABLED' where id = :id")
                .param("id", disabled.value())
                .update();

        String code = requested(family, wanted);
        assertThatThrownBy(() -> change.change(family, wanted, code)).isInstanceOf(IdentityRefusedException.class);
        assertThat(accounts.label(disabled)).isEqualTo(wanted.masked());
    }

    /** A form that was on its way: either the child is there and the account keeps its number, or it is closed to the child. */
    @Test
    void RAC_03_aChildIsNeverLeftOnAnAccountThatWasClosedAtThatMoment() throws Exception {
        for (int round = 0; round < 12; round++) {
            PhoneNumber same = anyPhone();
            AccountId family = counter.family(anyPhone());
            AccountId empty = counter.family(same);
            var season = registration.openSeason();
            String code = requested(family, same);
            AtomicInteger next = new AtomicInteger();

            Crowd.of(
                    2,
                    () -> endOf(
                            next.getAndIncrement() == 0
                                    ? () -> change.change(family, same, code)
                                    : () -> registration.draft(season, empty)));

            assertThat(status(empty)).isEqualTo(rows("child", empty) == 0 ? "CLOSED" : "ACTIVE");
            assertThat(accounts.label(rows("child", empty) == 0 ? family : empty))
                    .isEqualTo(same.masked());
        }
    }

    @Test
    void aClosedAccountTakesNoChild() {
        AccountId family = counter.family(before);
        AccountId empty = counter.family(wanted);
        change.change(family, wanted, requested(family, wanted));
        var season = registration.openSeason();

        assertThatThrownBy(() -> registration.draft(season, empty)).isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Whoever shows the code of a number comes in, to whichever account has it at that moment. */
    @Test
    void RAC_11_whoComesInWhileTheAccountGivesWayIsInTheOneThatHasTheNumber() throws Exception {
        for (int round = 0; round < 12; round++) {
            PhoneNumber same = anyPhone();
            AccountId family = counter.family(anyPhone());
            counter.family(same);
            String toChange = requested(family, same);
            counter.letAMinutePass();
            signIn.requestCode(same, "192.0.2." + UUID.randomUUID());
            String toSignIn = counter.newestCode(same);
            AtomicInteger next = new AtomicInteger();

            List<String> ends = Crowd.of(
                    2,
                    () -> endOf(
                            next.getAndIncrement() == 0
                                    ? () -> change.change(family, same, toChange)
                                    : () -> signIn.verify(same, toSignIn)));

            assertThat(ends).containsExactly(DONE, DONE);
            assertThat(accounts.label(family)).isEqualTo(same.masked());
        }
    }

    private String requested(AccountId family, PhoneNumber phone) {
        counter.letAMinutePass();
        change.requestCode(family, phone, "192.0.2." + UUID.randomUUID());
        return counter.newestCode(phone);
    }

    private String status(AccountId account) {
        return jdbc.sql("select status from account where id = :id")
                .param("id", account.value())
                .query(String.class)
                .single();
    }

    private int rows(String table, AccountId guardian) {
        return jdbc.sql("select count(*) from " + table + " where guardian_id = :guardian")
                .param("guardian", guardian.value())
                .query(Integer.class)
                .single();
    }

    private int recorded(String action, AccountId account) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :account")
                .param("action", action)
                .param("account", account.toString())
                .query(Integer.class)
                .single();
    }

    private static String endOf(Runnable attempt) {
        try {
            attempt.run();
            return DONE;
        } catch (IdentityRefusedException refused) {
            return refused.reason().name();
        } catch (DataIntegrityViolationException closed) {
            return "closed";
        }
    }
}
