package cn.sunshine.enrollment.season.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.Overlap;
import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.catchment.service.CatchmentEditing;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.school.service.ApprovePlan;
import cn.sunshine.enrollment.school.service.SchoolAdministration;
import cn.sunshine.enrollment.season.BirthWindow;
import cn.sunshine.enrollment.season.DrawNotice;
import cn.sunshine.enrollment.season.PublicityDays;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.SeasonNotFoundException;
import cn.sunshine.enrollment.season.SeasonRefusal;
import cn.sunshine.enrollment.season.SeasonRefusedException;
import cn.sunshine.enrollment.shared.AcademicYear;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Stage;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One officer takes a season back, or corrects it, while somebody else builds on it. */
@ServiceTest
class SeasonCorrectionAtOnceTests {

    private static final BirthWindow BIRTHS = new BirthWindow(LocalDate.of(2022, 9, 1), LocalDate.of(2023, 8, 31));

    @Autowired
    RegistrationFixtures registration;

    @Autowired
    SeasonAdministration administration;

    @Autowired
    SeasonCorrection correction;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    SchoolAdministration schools;

    @Autowired
    CatchmentEditing catchments;

    @Autowired
    TransactionTemplate transaction;

    private OpenSeason other;
    private SeasonId ahead;
    private AccountId family;
    private int seen;

    @BeforeEach
    void aSeasonThatNobodyUses() {
        other = registration.openSeason();
        family = registration.guardian();
        seen = seasons.season(other.season()).orElseThrow().version();
        ahead = administration.announce(new AnnounceSeason(
                other.district(),
                new AcademicYear(2029),
                Stage.PRIMARY,
                BIRTHS,
                new PublicityDays(7),
                new DrawNotice(0)));
    }

    @Test
    void RAC_05_aSeasonForWhichAPlanIsBeingApprovedStays() {
        assertStays(Overlap.of(transaction, this::approvePlan, () -> correction.withdraw(ahead, 0)));
    }

    @Test
    void RAC_05_aSeasonForWhichARuleIsBeingDraftedStays() {
        assertStays(Overlap.of(transaction, this::draftRule, () -> correction.withdraw(ahead, 0)));
    }

    @Test
    void RAC_05_noPlanIsApprovedForASeasonThatIsBeingWithdrawn() {
        assertGone(Overlap.of(transaction, () -> correction.withdraw(ahead, 0), this::approvePlan));
    }

    @Test
    void RAC_05_noRuleIsDraftedForASeasonThatIsBeingWithdrawn() {
        assertGone(Overlap.of(transaction, () -> correction.withdraw(ahead, 0), this::draftRule));
    }

    @Test
    void RAC_05_birthDatesStayForWhichAFamilyIsJustBeginning() {
        Overlap ends = Overlap.of(transaction, this::begin, this::correctBirths);

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        SeasonRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SeasonRefusal.BIRTHS_RELIED_ON));
    }

    @Test
    void RAC_05_noApplicationIsBegunByBirthDatesThatAreBeingCorrected() {
        Overlap ends = Overlap.of(transaction, this::correctBirths, this::begin);

        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        RegistrationRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(RegistrationRefusal.BIRTH_DATE_OUTSIDE));
        assertThat(correction.isBegun(other.season())).isFalse();
    }

    /** For a child of the first of the days that were announced. */
    private void begin() {
        registration.draft(other, family, registration.identityNumber(RegistrationFixtures.BORN_FROM));
    }

    /** To all of those days but the first. */
    private void correctBirths() {
        correction.admit(
                other.season(),
                new BirthWindow(RegistrationFixtures.BORN_FROM.plusDays(1), RegistrationFixtures.BORN_TO),
                seen);
    }

    private void assertStays(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second())
                .isInstanceOfSatisfying(
                        SeasonRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(SeasonRefusal.IN_USE));
        assertThat(seasons.season(ahead)).isPresent();
    }

    private void assertGone(Overlap ends) {
        assertThat(ends.first()).isNull();
        assertThat(ends.second()).isInstanceOf(SeasonNotFoundException.class);
        assertThat(seasons.season(ahead)).isEmpty();
    }

    private void approvePlan() {
        schools.approve(new ApprovePlan(
                other.school(),
                ahead,
                new SeatCount(9),
                SeatCount.NONE,
                new AccountId(UUID.randomUUID()),
                "document 3"));
    }

    private void draftRule() {
        catchments.add(new AddRule(
                ahead,
                other.school(),
                RuleEffect.INCLUDE,
                AddressSelector.roadRange(other.township(), "果园路", 101, 199, RoadSide.ODD),
                "果园路101—199号（单号）"));
    }
}
