package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.protection.DataSubject;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.protection.service.PersonalDataReads;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.ApplicationNotFoundException;
import cn.sunshine.enrollment.registration.ApplicationStatus;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class ApplicationDecisionsTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    FamilyApplications family;

    @Autowired
    SeasonClock clock;

    @Test
    void AUT_11_onlyWhoseGuardianAnOfficerHasCheckedIsAnApplicantOfASchool() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId approved = fixtures.approved(season, guardian);
        fixtures.submitted(season, guardian);

        assertThat(queries.approved(season.season(), season.school()))
                .singleElement()
                .satisfies(applicant -> {
                    assertThat(applicant.application()).isEqualTo(approved);
                    assertThat(applicant.guardian()).isEqualTo(guardian);
                });
    }

    @Test
    void letsTheFamilyCorrectTheReturnedPartsAndOnlyThoseEvenAfterRegistrationHasClosed() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        decisions.returnForCorrection(id, Set.of(CorrectionItem.ADDRESS), "请核对门牌号", inADay());
        fixtures.close(season.season(), PhaseKind.REGISTRATION);

        drafting.describeAddress(id, guardian, season.homeUnknown());
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> drafting.describeGuardian(id, guardian, new PersonName("王一诺")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.PART_LOCKED));
        assertThat(family.application(id, guardian).note()).isEqualTo("请核对门牌号");

        ApplicationReceipt again = fixtures.submit(id, guardian);

        assertThat(again.content()).contains("address.number=16\n");
        assertThat(queries.summary(id).orElseThrow()).satisfies(summary -> {
            assertThat(summary.status()).isEqualTo(ApplicationStatus.SUBMITTED);
            assertThat(summary.resubmitted()).isTrue();
            assertThat(summary.number()).isEqualTo(again.number());
            assertThat(summary.returned()).isEmpty();
        });
    }

    @Test
    void refusesACorrectionAfterItsDeadline() throws InterruptedException {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.ADDRESS), "", clock.instant().plusMillis(30));
        Thread.sleep(60);

        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> fixtures.submit(id, guardian))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(RegistrationRefusal.CORRECTION_OVERDUE));
    }

    @Test
    void tellsTheFamilyWhyItWasRejected() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        decisions.reject(id, RejectionReason.ALREADY_ENROLLED, "可向学校所在街道咨询");

        assertThat(family.application(id, guardian)).satisfies(view -> {
            assertThat(view.rejected()).isEqualTo(RejectionReason.ALREADY_ENROLLED);
            assertThat(view.note()).isEqualTo("可向学校所在街道咨询");
            assertThat(view.open()).isEmpty();
        });
    }

    @Test
    void showsAnOfficerTheFileAndTheFamilyThatItWasRead(
            @Autowired ApplicationFiles files, @Autowired PersonalDataReads reads) {
        OpenSeason season = fixtures.openSeason();
        ApplicationId id = fixtures.submitted(season, fixtures.guardian());

        ApplicationFile file = files.open(id, ReadingPurpose.REVIEW);

        assertThat(file.childName().value()).isEqualTo("林小满");
        assertThat(file.address()).isEqualTo(season.homeNear());
        assertThat(reads.of(List.of(DataSubject.application(id.value())))).hasSize(1);
        assertThat(files.maskedNames(List.of(id))).containsEntry(id, "林**");
    }

    @Test
    void showsAnOfficerNothingOfACorrectionThatTheFamilyHasNotSent(@Autowired ApplicationFiles files) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        IdentityNumber number = fixtures.childNumber();
        ApplicationId id = fixtures.draft(season, guardian, number);
        fixtures.submit(id, guardian);
        decisions.returnForCorrection(id, Set.of(CorrectionItem.values()), "", inADay());
        drafting.describeAddress(id, guardian, season.homeUnknown());
        drafting.describeGuardian(id, guardian, new PersonName("王一诺"));
        IdentityNumber corrected = fixtures.childNumber();
        drafting.describeChild(new DescribeChild(id, guardian, corrected, new PersonName("王小满"), Relation.FATHER));

        ApplicationFile handedIn = files.open(id, ReadingPurpose.REVIEW);
        assertThat(handedIn.summary().catchment()).extracting("basis").hasToString("RULE");
        assertThat(handedIn.address()).isEqualTo(season.homeNear());
        assertThat(handedIn.guardianName()).isEqualTo(new PersonName("林一诺"));
        assertThat(handedIn.childName()).isEqualTo(new PersonName("林小满"));
        assertThat(handedIn.identityNumber()).isEqualTo(number);
        assertThat(handedIn.relation()).isEqualTo(Relation.MOTHER);

        fixtures.submit(id, guardian);

        ApplicationFile again = files.open(id, ReadingPurpose.REVIEW);
        assertThat(again.address()).isEqualTo(season.homeUnknown());
        assertThat(again.guardianName()).isEqualTo(new PersonName("王一诺"));
        assertThat(again.identityNumber()).isEqualTo(corrected);
        assertThat(again.relation()).isEqualTo(Relation.FATHER);
    }

    @Test
    void findsNoDraftForAnOfficer(@Autowired ApplicationFiles files) {
        ApplicationId draft = fixtures.draft(fixtures.openSeason(), fixtures.guardian());

        assertThatExceptionOfType(ApplicationNotFoundException.class)
                .isThrownBy(() -> files.open(draft, ReadingPurpose.REVIEW));
    }

    @Test
    void CRY_01_keepsNoPersonalDataInTheClear(@Autowired JdbcClient jdbc) {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId id = fixtures.submitted(season, guardian);
        String number = family.application(id, guardian).identityNumber().value();

        for (String table : List.of("child", "application", "application_submission")) {
            String rows = String.join(
                    "",
                    jdbc.sql("select t::text from " + table + " t")
                            .query(String.class)
                            .list());
            assertThat(List.of("林小满", "林一诺", "果园路", "2栋301", number))
                    .allSatisfy(text -> assertThat(rows)
                            .as(table)
                            .doesNotContain(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private Instant inADay() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
