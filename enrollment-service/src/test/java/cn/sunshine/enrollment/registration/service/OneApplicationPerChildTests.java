package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A child is registered once in a year, whoever registers it and wherever (ADR 6). */
@ServiceTest
class OneApplicationPerChildTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void RAC_03_CRY_12_acceptsOneOfManyGuardiansOfOneChildHoweverTheNumberIsWritten() throws Exception {
        OpenSeason here = fixtures.openSeason();
        OpenSeason there = fixtures.openSeason();
        IdentityNumber number = numberEndingInX();
        ApplicationId[] drafts = new ApplicationId[8];
        AccountId[] guardians = new AccountId[8];
        for (int i = 0; i < drafts.length; i++) {
            guardians[i] = fixtures.guardian();
            drafts[i] = fixtures.draft(i % 2 == 0 ? here : there, guardians[i], spelled(number, i));
        }

        var results = Together.run(8, i -> fixtures.submit(drafts[i], guardians[i]));

        assertOneAccepted(results);
    }

    @Test
    void freesTheChildForTheOtherParentOnceItsApplicationIsWithdrawn(@Autowired ApplicationWithdrawal withdrawal) {
        OpenSeason season = fixtures.openSeason();
        IdentityNumber number = fixtures.childNumber();
        AccountId mother = fixtures.guardian();
        AccountId father = fixtures.guardian();
        ApplicationId hers = fixtures.draft(season, mother, number);
        fixtures.submit(hers, mother);
        assertRefused(() -> fixtures.draft(season, father, number), RegistrationRefusal.CHILD_ALREADY_REGISTERED);

        withdrawal.withdraw(hers, mother);

        fixtures.submit(fixtures.draft(season, father, number), father);
        assertRefused(
                () -> {
                    withdrawal.reopen(hers, mother);
                    return fixtures.submit(hers, mother);
                },
                RegistrationRefusal.CHILD_ALREADY_REGISTERED);
    }

    @Test
    void G1_F7_aChildThatOneDistrictFindsNotEntitledThereIsRegisteredInItsOwn(
            @Autowired ApplicationDecisions decisions) {
        OpenSeason wrong = fixtures.openSeason();
        OpenSeason right = fixtures.openSeason();
        IdentityNumber child = fixtures.childNumber();
        AccountId guardian = fixtures.guardian();
        reject(decisions, wrong, child, guardian, RejectionReason.NOT_ENTITLED_HERE);

        ApplicationId own = fixtures.draft(right, guardian, child);
        fixtures.submit(own, guardian);
        decisions.approve(own);

        assertThat(queries.summary(own).orElseThrow().status()).isEqualTo(ApplicationStatus.APPROVED);
        OpenSeason third = fixtures.openSeason();
        assertRefused(
                () -> fixtures.draft(third, fixtures.guardian(), child), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
    }

    @Test
    void aSecondGuardianCannotTryAgainInTheDistrictThatFoundTheChildNotEntitled(
            @Autowired ApplicationDecisions decisions) {
        OpenSeason season = fixtures.openSeason();
        IdentityNumber child = fixtures.childNumber();
        AccountId father = fixtures.guardian();
        ApplicationId his = fixtures.draft(season, father, child);
        reject(decisions, season, child, fixtures.guardian(), RejectionReason.NOT_ENTITLED_HERE);

        assertRefused(() -> fixtures.submit(his, father), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        assertRefused(
                () -> fixtures.draft(season, fixtures.guardian(), child), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        assertThatThrownBy(() -> jdbc.sql("update application set status = 'SUBMITTED' where id = :id")
                        .param("id", his.value())
                        .update())
                .as("the index has the last word")
                .hasMessageContaining("application_one_per_child_in_district");
    }

    @ParameterizedTest
    @EnumSource(
            value = RejectionReason.class,
            names = {"OUTSIDE_AREA", "ALREADY_ENROLLED", "STATEMENT_UNTRUE"})
    void whatElseAChildIsRejectedForBarsItInEveryDistrict(
            RejectionReason reason, @Autowired ApplicationDecisions decisions) {
        IdentityNumber child = fixtures.childNumber();
        AccountId guardian = fixtures.guardian();
        reject(decisions, fixtures.openSeason(), child, guardian, reason);

        OpenSeason elsewhere = fixtures.openSeason();
        assertRefused(() -> fixtures.draft(elsewhere, guardian, child), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
    }

    @Test
    void RAC_03_ofManyDistrictsAtOnceOneHasTheChildThatAnotherFoundNotEntitled(
            @Autowired ApplicationDecisions decisions) throws Exception {
        IdentityNumber child = fixtures.childNumber();
        AccountId[] guardians = new AccountId[8];
        ApplicationId[] drafts = new ApplicationId[8];
        OpenSeason here = fixtures.openSeason();
        OpenSeason there = fixtures.openSeason();
        for (int i = 0; i < drafts.length; i++) {
            guardians[i] = fixtures.guardian();
            drafts[i] = fixtures.draft(i % 2 == 0 ? here : there, guardians[i], child);
        }
        reject(decisions, fixtures.openSeason(), child, fixtures.guardian(), RejectionReason.NOT_ENTITLED_HERE);

        var results = Together.run(8, i -> fixtures.submit(drafts[i], guardians[i]));

        assertOneAccepted(results);
    }

    private void reject(
            ApplicationDecisions decisions,
            OpenSeason season,
            IdentityNumber child,
            AccountId guardian,
            RejectionReason reason) {
        ApplicationId id = fixtures.draft(season, guardian, child);
        fixtures.submit(id, guardian);
        decisions.reject(id, reason, "");
    }

    private static void assertOneAccepted(List<? extends Together.Outcome<?>> results) {
        assertThat(results.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.succeeded()))
                .allSatisfy(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                RegistrationRefusedException.class,
                                refusal -> assertThat(refusal.reason())
                                        .isEqualTo(RegistrationRefusal.CHILD_ALREADY_REGISTERED)));
    }

    private static void assertRefused(Callable<?> call, RegistrationRefusal reason) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(call::call)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private IdentityNumber numberEndingInX() {
        IdentityNumber number = fixtures.childNumber();
        while (!number.value().endsWith("X")) {
            number = fixtures.childNumber();
        }
        return number;
    }

    private static IdentityNumber spelled(IdentityNumber number, int way) {
        String text = number.value();
        return new IdentityNumber(
                switch (way % 4) {
                    case 0 -> text;
                    case 1 -> text.replace('X', 'x');
                    case 2 -> text.replace('X', 'Ｘ').replace('1', '１');
                    default -> text.substring(0, 6) + " " + text.substring(6);
                });
    }
}
