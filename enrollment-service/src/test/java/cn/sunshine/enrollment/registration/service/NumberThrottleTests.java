package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.TooManyNumbersException;
import cn.sunshine.enrollment.season.PhaseKind;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody asks through the identity numbers of a city, and no family meets the limit that stands before it. */
@ServiceTest
class NumberThrottleTests {

    private static final int PER_DAY = 20;
    private static final PersonName NAME = new PersonName("林小满");

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    FamilyApplications applications;

    @Autowired
    NumberInquiryRetention retention;

    @Autowired
    JdbcClient jdbc;

    private AskedNumbers asked;
    private OpenSeason season;
    private AccountId asker;
    private IdentityNumber registered;

    @BeforeEach
    void aChildOfAnotherFamilyIsRegistered() {
        asked = new AskedNumbers(jdbc);
        season = fixtures.openSeason();
        asker = fixtures.guardian();
        registered = fixtures.childNumber();
        AccountId family = fixtures.guardian();
        fixtures.submit(fixtures.draft(season, family, registered), family);
    }

    @Test
    void RAT_01_anAccountIsToldOfTwentyNumbersADayThatTheyAreRegisteredAndOfNoOther() {
        for (int i = 0; i < PER_DAY; i++) {
            assertRefused(() -> begin(registered), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        }

        assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
        assertRefused(() -> begin(fixtures.childNumber()), RegistrationRefusal.TOO_MANY_NUMBERS);
        assertThat(asked.of(asker)).isEqualTo(PER_DAY);
    }

    @Test
    void RAT_01_thatANumberIsFreeIsAnAnswerTooAlsoWhereAnotherOneIsWrittenOverIt() {
        ApplicationId draft = begin(fixtures.childNumber());
        for (int i = 1; i < PER_DAY; i++) {
            describe(draft, fixtures.childNumber());
        }

        assertRefused(() -> describe(draft, registered), RegistrationRefusal.TOO_MANY_NUMBERS);
        assertRefused(() -> describe(draft, fixtures.childNumber()), RegistrationRefusal.TOO_MANY_NUMBERS);
    }

    @Test
    void RAT_01_formsSentAtOnceAreToldNoMoreThanOneAfterTheOther() throws Exception {
        asked.made(asker, PER_DAY - 2, Duration.ofHours(1));

        List<RegistrationRefusal> answers = Together.run(8, i -> begin(registered)).stream()
                .map(one -> (RegistrationRefusal)
                        ((RegistrationRefusedException) Objects.requireNonNull(one.failure())).reason())
                .toList();

        assertThat(answers)
                .filteredOn(answer -> answer == RegistrationRefusal.CHILD_ALREADY_REGISTERED)
                .hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer == RegistrationRefusal.TOO_MANY_NUMBERS)
                .hasSize(6);
    }

    @Test
    void RAT_01_whatWasAskedStaysCountedWhereAllElseIsRolledBack(@Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> {
            begin(fixtures.childNumber());
            status.setRollbackOnly();
        });

        assertThat(applications.all(asker)).isEmpty();
        assertThat(asked.of(asker)).isEqualTo(1);
    }

    @Test
    void RAT_01_anotherAccountIsNotCharged() {
        asked.made(asker, PER_DAY, Duration.ofHours(1));
        AccountId another = fixtures.guardian();

        fixtures.submit(fixtures.draft(season, another), another);

        assertThat(asked.of(another)).isEqualTo(1);
    }

    @Test
    void RAT_01_aGrandmotherOfTwinsWhoMistypesThreeTimesIsFarFromIt() {
        for (int twin = 0; twin < 2; twin++) {
            for (int slip = 0; slip < 3; slip++) {
                assertRefused(() -> begin(registered), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
            }
            fixtures.submit(fixtures.draft(season, asker), asker);
        }

        assertThat(asked.of(asker)).isEqualTo(8).isLessThan(PER_DAY / 2);
    }

    @Test
    void RAT_01_whatAFamilyHasEnteredIsFilledInCorrectedAndHandedInAllTheSame() {
        IdentityNumber own = fixtures.childNumber();
        ApplicationId draft = fixtures.draft(season, asker, own);
        asked.made(asker, PER_DAY, Duration.ofHours(1));

        drafting.describeChild(new DescribeChild(draft, asker, own, new PersonName("林晓满"), Relation.FATHER));
        assertThat(begin(own)).isEqualTo(draft);
        fixtures.submit(draft, asker);

        assertThat(applications.receipt(draft, asker)).isPresent();
    }

    @Test
    void RAT_01_aRefusalThatTellsNothingOfOtherFamiliesCostsNothing() {
        OpenSeason closed = fixtures.openSeason();
        fixtures.close(closed.season(), PhaseKind.REGISTRATION);
        IdentityNumber tooOld = fixtures.identityNumber(RegistrationFixtures.BORN_FROM.minusDays(1));
        ApplicationId anothers = fixtures.draft(season, fixtures.guardian());

        assertRefused(() -> begin(tooOld), RegistrationRefusal.BIRTH_DATE_OUTSIDE);
        assertRefused(() -> begin(closed, registered), RegistrationRefusal.REGISTRATION_CLOSED);
        assertThat(catchThrowableOfType(RuntimeException.class, () -> describe(anothers, registered)))
                .isNotInstanceOf(RegistrationRefusedException.class);

        assertThat(asked.of(asker)).isZero();
    }

    /** Whether the number is free is found out first, so what is refused after it has told that it is. */
    @Test
    void RAT_01_aNumberThatIsRefusedForSomethingElseAfterAllWasAskedAbout() {
        ApplicationId submitted = fixtures.submitted(season, asker);
        asked.made(asker, PER_DAY - 2, Duration.ofHours(1));

        assertRefused(() -> describe(submitted, fixtures.childNumber()), RegistrationRefusal.STATUS);

        assertRefused(() -> describe(submitted, fixtures.childNumber()), RegistrationRefusal.TOO_MANY_NUMBERS);
    }

    @Test
    void RAT_01_saysWhenTheOldestOfTheTwentyIsADayOldAndLetsTheFamilyAskAgainThen() {
        asked.made(asker, 1, Duration.ofHours(23));
        asked.made(asker, PER_DAY - 1, Duration.ofHours(2));

        Instant inAnHour = Instant.now().plus(Duration.ofHours(1));
        assertThatExceptionOfType(TooManyNumbersException.class)
                .isThrownBy(() -> begin(registered))
                .satisfies(refused -> assertThat(refused.again().orElseThrow())
                        .isBetween(inAnHour.minusSeconds(10), inAnHour.plusSeconds(70)));

        asked.age(asker, Duration.ofHours(1));
        assertRefused(() -> begin(registered), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
    }

    @Test
    void RAT_01_AUD_01_thatAnAccountAskedForMoreIsOnRecordAndWhichNumbersItAskedAboutIsNowhere() {
        asked.made(asker, PER_DAY - 1, Duration.ofHours(1));
        assertRefused(() -> begin(registered), RegistrationRefusal.CHILD_ALREADY_REGISTERED);
        assertThat(asked.refusalsOnRecord(asker)).isZero();

        assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);

        assertThat(asked.refusalsOnRecord(asker)).isEqualTo(1);
        assertThat(jdbc.sql("""
                        select column_name from information_schema.columns
                        where table_schema = current_schema() and table_name = 'number_inquiry'""").query(String.class).list())
                .containsExactlyInAnyOrder("id", "guardian_id", "asked_at", "refused");
    }

    @Test
    void RAT_01_AUD_01_whoAsksOnIsOnRecordOnceADayAndAgainTheNextDay() throws Exception {
        asked.made(asker, PER_DAY, Duration.ofHours(1));
        for (int i = 0; i < 5; i++) {
            assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
        }
        Together.run(6, i -> begin(registered));
        assertThat(asked.refusalsOnRecord(asker)).isEqualTo(1);

        asked.age(asker, Duration.ofHours(24));
        asked.made(asker, PER_DAY, Duration.ofHours(1));
        assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
        assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
        assertThat(asked.refusalsOnRecord(asker)).isEqualTo(2);
    }

    @Test
    void RAT_01_AUD_01_anInquiryThatIsGivenBackTakesNoRecordOfARefusalWithIt(@Autowired NumberAllowance allowance) {
        asked.made(asker, PER_DAY - 1, Duration.ofHours(1));
        for (int i = 0; i < 3; i++) {
            haveOneOnItsWayWhileAnotherIsRefused(allowance);
        }

        assertThat(asked.refusalsOnRecord(asker)).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsOlderThanADayAndNothingThatTheLimitStillCounts() {
        asked.made(asker, 1, Duration.ofHours(24).plusMinutes(1));
        asked.made(asker, 2, Duration.ofHours(23).plusMinutes(59));

        assertThat(retention.forget()).isPositive();

        assertThat(asked.of(asker)).isEqualTo(2);
    }

    private ApplicationId begin(IdentityNumber number) {
        return begin(season, number);
    }

    private ApplicationId begin(OpenSeason where, IdentityNumber number) {
        return drafting.begin(new BeginApplication(asker, where.season(), number, NAME, Relation.MOTHER));
    }

    private void describe(ApplicationId draft, IdentityNumber number) {
        drafting.describeChild(new DescribeChild(draft, asker, number, NAME, Relation.MOTHER));
    }

    private void haveOneOnItsWayWhileAnotherIsRefused(NumberAllowance allowance) {
        try {
            UUID onItsWay = allowance.take(asker);
            assertRefused(() -> begin(registered), RegistrationRefusal.TOO_MANY_NUMBERS);
            allowance.giveBack(onItsWay);
        } catch (TooManyNumbersException usedUp) {
            assertThat(asked.of(asker)).isEqualTo(PER_DAY);
        }
    }

    private static void assertRefused(Runnable act, RegistrationRefusal reason) {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(act::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
