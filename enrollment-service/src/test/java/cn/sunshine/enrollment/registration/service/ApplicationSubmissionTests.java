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
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
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
        SubmitApplication command = new SubmitApplication(id, guardian, UUID.randomUUID(), false);

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
        SubmitApplication stale = new SubmitApplication(id, guardian, UUID.randomUUID(), false);
        SubmitApplication corrected = new SubmitApplication(id, guardian, UUID.randomUUID(), true);
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
    void takesWhatWasReturnedAsItWasOnlyFromAFamilyThatSaysSo(
            @Autowired ApplicationDecisions decisions, @Autowired FamilyApplications families) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.ADDRESS), "", Instant.now().plus(Duration.ofDays(1)));

        assertRefused(
                () -> submission.submit(new SubmitApplication(id, guardian, UUID.randomUUID(), false)),
                RegistrationRefusal.NOTHING_CHANGED);
        assertThat(families.isUnchanged(id, guardian)).isTrue();

        submission.submit(new SubmitApplication(id, guardian, UUID.randomUUID(), true));
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void asksNothingOfAFamilyThatChangedWhatWasReturned(
            @Autowired ApplicationDecisions decisions,
            @Autowired ApplicationDrafting drafting,
            @Autowired FamilyApplications families) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.GUARDIAN), "", Instant.now().plus(Duration.ofDays(1)));
        drafting.describeGuardian(id, guardian, new PersonName("林二诺"));

        assertThat(families.isUnchanged(id, guardian)).isFalse();
        submission.submit(new SubmitApplication(id, guardian, UUID.randomUUID(), false));
        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.SUBMITTED);
    }

    @Test
    void aPageThatWasSentBeforeAWithdrawalSubmitsNothingAndSaysSo(@Autowired ApplicationWithdrawal withdrawal) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.draft(season, guardian);
        SubmitApplication stale = new SubmitApplication(id, guardian, UUID.randomUUID(), false);
        submission.submit(stale);

        withdrawal.withdraw(id, guardian);
        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);
        withdrawal.reopen(id, guardian);
        assertRefused(() -> submission.submit(stale), RegistrationRefusal.SUBMITTED_ONCE);

        assertThat(queries.summary(id).orElseThrow().status()).isEqualTo(ApplicationStatus.DRAFT);
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

    private int rows(String table, ApplicationId id) {
        return jdbc.sql("select count(*) from " + table + " where application_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
