package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many children one account may begin without handing them in. */
@ServiceTest
class DraftsOfAFamilyTests {

    private static final int DRAFTS = 12;

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationWithdrawal withdrawal;

    @Autowired
    FamilyApplications applications;

    private OpenSeason season;
    private AccountId family;

    @BeforeEach
    void aFamily() {
        season = fixtures.openSeason();
        family = fixtures.guardian();
    }

    @Test
    void RAT_01_aFamilyOfEightHasADraftOfEachChildAndHandsThemAllIn() {
        List<ApplicationId> drafts =
                IntStream.range(0, 8).mapToObj(i -> draft()).toList();

        drafts.forEach(draft -> fixtures.submit(draft, family));

        assertThat(applications.all(family)).hasSize(8);
    }

    @Test
    void RAT_01_theThirteenthIsRefusedUntilOneIsHandedInOrThrownAway() {
        List<ApplicationId> drafts =
                IntStream.range(0, DRAFTS).mapToObj(i -> draft()).toList();
        assertTooMany();

        withdrawal.discard(drafts.get(0), family);
        draft();
        assertTooMany();

        fixtures.submit(drafts.get(1), family);
        draft();
        assertTooMany();
        assertThat(applications.all(family)).hasSize(DRAFTS + 1);
    }

    @Test
    void RAT_01_aChildThatIsBegunAlreadyIsFoundAllTheSame() {
        IdentityNumber first = fixtures.childNumber();
        ApplicationId draft = fixtures.draft(season, family, first);
        IntStream.range(1, DRAFTS).forEach(i -> draft());

        assertThat(fixtures.draft(season, family, first)).isEqualTo(draft);
    }

    @Test
    void RAT_01_thoseOfAnotherYearAndOfAnotherFamilyAreNotCounted() {
        IntStream.range(0, DRAFTS).forEach(i -> draft());

        assertThat(fixtures.draft(fixtures.nextYear(season), family)).isNotNull();
        assertThat(fixtures.draft(season, fixtures.guardian())).isNotNull();
    }

    @Test
    void RAT_01_thoseOfEveryDistrictAreCounted() {
        IntStream.range(0, DRAFTS).forEach(i -> draft());
        season = fixtures.openSeason();

        assertTooMany();
    }

    @Test
    void RAT_01_formsSentAtOnceBeginNoMore() throws Exception {
        IntStream.range(0, DRAFTS - 2).forEach(i -> draft());

        var results = Together.run(6, i -> draft());

        assertThat(results.stream().filter(Together.Outcome::succeeded)).hasSize(2);
        assertThat(applications.all(family)).hasSize(DRAFTS);
    }

    private ApplicationId draft() {
        return fixtures.draft(season, family);
    }

    private void assertTooMany() {
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(this::draft)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RegistrationRefusal.TOO_MANY_DRAFTS));
    }
}
