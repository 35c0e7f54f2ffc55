package cn.sunshine.enrollment.season;

import static cn.sunshine.enrollment.season.PhaseKind.CONFIRMATION;
import static cn.sunshine.enrollment.season.PhaseKind.DRAW;
import static cn.sunshine.enrollment.season.PhaseKind.REGISTRATION;
import static cn.sunshine.enrollment.season.PhaseKind.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SeasonTests {

    private static final Instant OPENS = Instant.parse("2026-05-10T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-05-20T10:00:00Z");
    private static final BirthWindow BORN = new BirthWindow(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31));

    @Test
    void aPhaseIsOpenFromItsFirstInstantUntilBeforeItsLast() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        assertThat(season.isOpen(REGISTRATION, OPENS.minusNanos(1))).isFalse();
        assertThat(season.isOpen(REGISTRATION, OPENS)).isTrue();
        assertThat(season.isOpen(REGISTRATION, CLOSES.minusNanos(1))).isTrue();
        assertThat(season.isOpen(REGISTRATION, CLOSES)).isFalse();
    }

    @Test
    void aKindWithoutAPhaseStaysClosed() {
        assertThat(season().isOpen(REVIEW, OPENS)).isFalse();
    }

    @Test
    void phasesMayOverlap() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(REVIEW, OPENS.plusSeconds(60), CLOSES.plusSeconds(60)), OPENS);
        Instant both = OPENS.plusSeconds(120);
        assertThat(season.isOpen(REGISTRATION, both)).isTrue();
        assertThat(season.isOpen(REVIEW, both)).isTrue();
    }

    @Test
    void schedulingAKindAgainReplacesItsPhase() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(3600)), OPENS);
        assertThat(season.phases()).containsExactly(new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(3600)));
    }

    @Test
    void aPhaseThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(REVIEW, CLOSES, OPENS));
        assertThatIllegalArgumentException().isThrownBy(() -> new Phase(REVIEW, OPENS, OPENS));
    }

    @Test
    void theFirstAndTheLastBirthdayCount() {
        assertThat(BORN.includes(LocalDate.of(2019, 8, 31))).isFalse();
        assertThat(BORN.includes(LocalDate.of(2019, 9, 1))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 2, 29))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 8, 31))).isTrue();
        assertThat(BORN.includes(LocalDate.of(2020, 9, 1))).isFalse();
    }

    @Test
    void whatIsPublicForLongEnoughIsSoToTheInstant() {
        Instant since = Instant.parse("2027-03-01T01:00:00Z");
        assertThat(new PublicityDays(7).passedAt(since)).isEqualTo(Instant.parse("2027-03-08T01:00:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicityDays(366));
    }

    @Test
    void noPhaseIsOverBeforeOneThatComesFirstBegins() {
        Season season = season();
        season.schedule(new Phase(DRAW, OPENS, CLOSES), OPENS);
        Phase tooEarly = new Phase(CONFIRMATION, OPENS.minusSeconds(60), OPENS);
        refuses(SeasonRefusal.ENDS_BEFORE_AN_EARLIER_PHASE, () -> season.schedule(tooEarly, OPENS));
        season.schedule(new Phase(CONFIRMATION, OPENS.minusSeconds(60), OPENS.plusSeconds(1)), OPENS);
        Phase tooLate = new Phase(DRAW, OPENS.plusSeconds(1), CLOSES);
        refuses(SeasonRefusal.BEGINS_AFTER_A_LATER_PHASE, () -> season.schedule(tooLate, OPENS));
        assertThat(season.phases()).hasSize(2).contains(new Phase(DRAW, OPENS, CLOSES));
    }

    @Test
    void registrationThatIsOverIsNotOpenedAgainOnceTheDrawsBegan() {
        Season season = season();
        Phase later = new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(3600));
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(DRAW, CLOSES.plusSeconds(60), CLOSES.plusSeconds(7200)), OPENS);
        refuses(SeasonRefusal.REGISTRATION_AFTER_THE_DRAW_BEGAN, () -> season.schedule(later, CLOSES.plusSeconds(60)));
        season.schedule(new Phase(REGISTRATION, OPENS.plusSeconds(1), CLOSES), CLOSES.plusSeconds(60));
        season.schedule(later, CLOSES.plusSeconds(59));
        assertThat(season.isOpen(REGISTRATION, CLOSES.plusSeconds(60))).isTrue();
    }

    @Test
    void aRegistrationThatRunsIsMadeLongerWhateverElseIsOpen() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(DRAW, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES.plusSeconds(60)), CLOSES.minusSeconds(1));
        assertThat(season.isOpen(REGISTRATION, CLOSES)).isTrue();
    }

    @Test
    void theTimeToAnswerCountsFromWhenAnOfferCanBeAnsweredAndEndsWithThePhase() {
        Phase confirmation = new Phase(CONFIRMATION, OPENS, OPENS.plusSeconds(3 * 3600));
        AnswerPeriod hours = new AnswerPeriod(2);
        assertThat(hours.endOf(OPENS.minusSeconds(9999), confirmation)).isEqualTo(OPENS.plusSeconds(2 * 3600));
        assertThat(hours.endOf(OPENS.plusSeconds(60), confirmation)).isEqualTo(OPENS.plusSeconds(2 * 3600 + 60));
        assertThat(hours.endOf(OPENS.plusSeconds(2 * 3600), confirmation)).isEqualTo(confirmation.to());
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerPeriod(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnswerPeriod(721));
    }

    @Test
    void familiesThatAnswerAreGivenMoreTimeAndNeverLess() {
        Season season = season();
        season.answerWithin(new AnswerPeriod(24), OPENS);
        season.schedule(new Phase(CONFIRMATION, OPENS, CLOSES), OPENS);
        refuses(SeasonRefusal.ANSWER_PERIOD_SHORTENED, () -> season.answerWithin(new AnswerPeriod(23), OPENS));
        season.answerWithin(new AnswerPeriod(48), OPENS);
        season.answerWithin(null, OPENS);
        refuses(SeasonRefusal.ANSWER_PERIOD_SHORTENED, () -> season.answerWithin(new AnswerPeriod(720), OPENS));
        assertThat(season.answerPeriod()).isEmpty();
        season.answerWithin(new AnswerPeriod(1), OPENS.minusSeconds(1));
        assertThat(season.answerPeriod()).contains(new AnswerPeriod(1));
    }

    @Test
    void aConfirmationThatIsNotOverIsMadeShorterButNeverEndsInThePast() {
        Season season = season();
        season.schedule(new Phase(CONFIRMATION, OPENS, CLOSES), OPENS);
        Instant now = OPENS.plusSeconds(60);
        Phase over = new Phase(CONFIRMATION, OPENS, now);
        refuses(SeasonRefusal.CONFIRMATION_ENDS_IN_THE_PAST, () -> season.schedule(over, now));
        Phase ahead = new Phase(CONFIRMATION, OPENS.minusSeconds(120), OPENS.minusSeconds(60));
        refuses(SeasonRefusal.CONFIRMATION_ENDS_IN_THE_PAST, () -> season.schedule(ahead, OPENS.minusSeconds(30)));
        assertThat(season.phases()).containsExactly(new Phase(CONFIRMATION, OPENS, CLOSES));

        season.schedule(new Phase(CONFIRMATION, OPENS, now.plusSeconds(1)), now);
        season.schedule(over, now.plusSeconds(1));
        assertThat(season.phases()).containsExactly(over);
    }

    @Test
    void theBeginOfConfirmationIsNotMovedSoThatTheHoursToAnswerAreOverAtOnce() {
        Season season = season();
        season.answerWithin(new AnswerPeriod(24), OPENS);
        season.schedule(new Phase(CONFIRMATION, OPENS, CLOSES), OPENS);
        Instant now = OPENS.plusSeconds(60);
        Instant dayBefore = now.minusSeconds(24 * 3600);
        Phase tooEarly = new Phase(CONFIRMATION, dayBefore, CLOSES);
        refuses(SeasonRefusal.CONFIRMATION_BEGINS_TOO_EARLY, () -> season.schedule(tooEarly, now));
        season.schedule(new Phase(CONFIRMATION, dayBefore.plusSeconds(1), CLOSES), now);
        season.schedule(tooEarly, now.plusSeconds(1));
        assertThat(season.phases()).containsExactly(tooEarly);
    }

    @Test
    void aRegistrationThatCouldNotBeOpenedAgainNeverEndsInThePast() {
        Season season = season();
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS);
        season.schedule(new Phase(DRAW, OPENS.plusSeconds(60), CLOSES), OPENS);
        season.schedule(new Phase(REGISTRATION, OPENS, OPENS.plusSeconds(30)), OPENS.plusSeconds(59));
        season.schedule(new Phase(REGISTRATION, OPENS, CLOSES), OPENS.plusSeconds(59));
        Instant now = OPENS.plusSeconds(60);
        refuses(
                SeasonRefusal.REGISTRATION_ENDS_IN_THE_PAST,
                () -> season.schedule(new Phase(REGISTRATION, OPENS, now), now));
        season.schedule(new Phase(REGISTRATION, OPENS, now.plusSeconds(1)), now);
        assertThat(season.isOpen(REGISTRATION, now.plusSeconds(1))).isFalse();
    }

    @Test
    void mistypedDaysOfPublicityArePutRightUntilAFamilyReliedOnThem() {
        Season season = season();
        season.publishFor(new PublicityDays(30), false);
        assertThat(season.publicity().value()).isEqualTo(30);

        refuses(SeasonRefusal.PUBLICITY_RELIED_ON, () -> season.publishFor(new PublicityDays(3), true));
        assertThat(season.publicity().value()).isEqualTo(30);
    }

    @Test
    void aNoticeOfADrawIsZeroHoursToAWeekAndCountsFromThePublication() {
        Instant published = Instant.parse("2026-07-10T04:00:00Z");
        assertThat(new DrawNotice(24).passedAt(published)).isEqualTo(Instant.parse("2026-07-11T04:00:00Z"));
        assertThat(new DrawNotice(0).passedAt(published)).isEqualTo(published);
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawNotice(169));
        assertThatIllegalArgumentException().isThrownBy(() -> new DrawNotice(-1));
    }

    @Test
    void theNoticeOfItsDrawsIsAnnouncedAndCanBeSetAnew() {
        Season season = season();
        assertThat(season.drawNotice()).isEqualTo(new DrawNotice(24));
        season.giveNotice(new DrawNotice(48));
        assertThat(season.drawNotice()).isEqualTo(new DrawNotice(48));
    }

    private static void refuses(SeasonRefusal reason, ThrowingCallable step) {
        assertThatExceptionOfType(SeasonRefusedException.class)
                .isThrownBy(step)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Season season() {
        return Season.announce(
                new SeasonId(new UUID(1, 2)),
                new DistrictId(new UUID(1, 1)),
                new AcademicYear(2026),
                Stage.PRIMARY,
                BORN,
                new PublicityDays(7),
                new DrawNotice(24));
    }
}
