package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.CatchmentBasis;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ApplicationSubmissionTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationSubmission submission;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    JdbcClient jdbc;

    @Test
    void givesAReceiptWhoseDigestTheFamilyCanRecompute() throws Exception {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();

        ApplicationReceipt receipt = fixtures.submit(fixtures.draft(season, guardian), guardian);

        byte[] recomputed =
                MessageDigest.getInstance("SHA-256").digest(receipt.content().getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.digest()).isEqualTo(HexFormat.of().formatHex(recomputed));
        assertThat(receipt.content())
                .contains("child.name=林小满\n", "address.road=果园路\n", "address.number=15\n", "guardian.relation=52\n");
    }

    @Test
    void keepsTheVeryRuleThatDecidedTheAddress() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);

        assertThat(queries.summary(id).orElseThrow().catchment()).satisfies(finding -> {
            assertThat(finding.basis()).isEqualTo(CatchmentBasis.RULE);
            assertThat(finding.rule()).isNotNull();
        });
    }

    @Test
    void leavesAnAddressThatNoRuleKnowsToAPerson() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        drafting.describeAddress(id, guardian, season.homeUnknown());
        fixtures.submit(id, guardian);

        assertThat(queries.summary(id).orElseThrow().catchment())
                .satisfies(finding -> assertThat(finding.basis()).isEqualTo(CatchmentBasis.MANUAL));
    }

    @Test
    void tellsAPrivateSchoolAndAnotherCatchmentApart() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId outside = fixtures.draft(season, guardian);
        drafting.choose(outside, guardian, season.otherSchool());
        fixtures.submit(outside, guardian);
        ApplicationId elsewhere = fixtures.draft(season, guardian);
        drafting.choose(elsewhere, guardian, season.privateSchool());
        fixtures.submit(elsewhere, guardian);

        assertThat(queries.summary(outside).orElseThrow().catchment())
                .satisfies(finding -> assertThat(finding.basis()).isEqualTo(CatchmentBasis.OUTSIDE));
        assertThat(queries.summary(elsewhere).orElseThrow().catchment())
                .satisfies(finding -> assertThat(finding.basis()).isEqualTo(CatchmentBasis.NOT_BY_ADDRESS));
    }

    @Test
    void RAC_01_makesOneApplicationAndOneReceiptOfSixteenSubmissionsAtOnce() throws Exception {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);

        var results = Together.run(16, () -> fixtures.submit(id, guardian));

        assertThat(results).allMatch(Together.Outcome::succeeded);
        assertThat(results.stream().map(result -> result.value().digest()).distinct())
                .hasSize(1);
        assertThat(rows("application_submission", id)).isEqualTo(1);
        assertThat(rows("application_step", id)).isEqualTo(1);
    }

    @Test
    void RAC_08_givesTheSameReceiptToARetryUnderTheSameKey() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        SubmitApplication command = new SubmitApplication(id, guardian, UUID.randomUUID());

        ApplicationReceipt first = submission.submit(command);
        fixtures.close(season.season(), PhaseKind.REGISTRATION);
        ApplicationReceipt retry = submission.submit(command);

        assertThat(retry).isEqualTo(first);
    }

    @Test
    void aPageThatWasSentBeforeAReturnSubmitsNothingAndSaysSo(@Autowired ApplicationDecisions decisions) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        SubmitApplication stale = new SubmitApplication(id, guardian, UUID.randomUUID());
        SubmitApplication corrected = new SubmitApplication(id, guardian, UUID.randomUUID());
        submission.submit(stale);
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.ADDRESS), "", Instant.now().plus(Duration.ofDays(1)));

        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.RETURNED);

        ApplicationReceipt second = submission.submit(corrected);
        assertThat(submission.submit(stale)).isEqualTo(second);
        decisions.approve(id);
        assertThat(submission.submit(corrected)).isEqualTo(second);
        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);
        assertThat(rows("application_submission", id)).isEqualTo(2);
    }

    @Test
    void aPageThatWasSentBeforeAWithdrawalSubmitsNothingAndSaysSo(@Autowired ApplicationWithdrawal withdrawal) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        SubmitApplication stale = new SubmitApplication(id, guardian, UUID.randomUUID());
        submission.submit(stale);

        withdrawal.withdraw(id, guardian);
        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);
        withdrawal.reopen(id, guardian);
        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);

        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

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

        assertThat(results.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.succeeded()))
                .allSatisfy(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                RegistrationRefusedException.class,
                                refusal -> assertThat(refusal.reason())
                                        .isEqualTo(RegistrationRefusal.CHILD_ALREADY_REGISTERED)));
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

        assertThat(results.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.succeeded()))
                .allSatisfy(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                RegistrationRefusedException.class,
                                refusal -> assertThat(refusal.reason())
                                        .isEqualTo(RegistrationRefusal.CHILD_ALREADY_REGISTERED)));
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

    @Test
    void ACL_14_refusesToSubmitAfterRegistrationHasClosed() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        assertRefused(() -> fixtures.submit(id, guardian), RegistrationRefusal.REGISTRATION_CLOSED);
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
    }

    @Test
    void refusesAnIncompleteApplication() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = drafting.begin(new BeginApplication(
                guardian, season.season(), fixtures.childNumber(), new PersonName("林小满"), Relation.FATHER));

        assertRefused(() -> fixtures.submit(id, guardian), RegistrationRefusal.INCOMPLETE);
    }

    @Test
    void ACL_03_ACL_12_anothersApplicationLooksLikeNone() {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.draft(season, fixtures.guardian());
        AccountId stranger = fixtures.guardian();

        assertThatThrownBy(() -> fixtures.submit(id, stranger))
                .isInstanceOf(ApplicationNotFoundException.class)
                .hasMessage("no application " + id);
        ApplicationId absent = new ApplicationId(UUID.randomUUID());
        assertThatThrownBy(() -> fixtures.submit(absent, stranger))
                .isInstanceOf(ApplicationNotFoundException.class)
                .hasMessage("no application " + absent);
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

    private int rows(String table, ApplicationId id) {
        return jdbc.sql("select count(*) from " + table + " where application_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
