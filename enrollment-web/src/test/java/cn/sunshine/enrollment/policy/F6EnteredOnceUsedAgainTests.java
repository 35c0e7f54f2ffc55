package cn.sunshine.enrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ApplicationTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.service.ApplicationDrafting;
import cn.sunshine.enrollment.registration.service.BeginApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplication;
import cn.sunshine.enrollment.registration.service.FamilyApplications;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PersonName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** F6 防止随意反复采集. */
@ApplicationTest
class F6EnteredOnceUsedAgainTests {

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    FamilyApplications families;

    @Test
    void forASiblingTheGuardianAndTheAddressAreNotAskedAgain() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        fixtures.submitted(season, guardian);

        FamilyApplication sibling = begun(season, guardian);

        assertThat(sibling.missing()).containsExactly(CorrectionItem.SCHOOL);
        assertThat(sibling.guardianName()).isEqualTo(new PersonName("林一诺"));
        assertThat(sibling.address()).isEqualTo(season.homeNear());
    }

    @Test
    void whatWasUsedAgainMayBeChanged() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        ApplicationId first = fixtures.submitted(season, guardian);
        FamilyApplication sibling = begun(season, guardian);

        drafting.describeAddress(sibling.summary().id(), guardian, season.homeUnknown());

        assertThat(families.application(sibling.summary().id(), guardian).address())
                .isEqualTo(season.homeUnknown());
        assertThat(families.application(first, guardian).address()).isEqualTo(season.homeNear());
    }

    @Test
    void inTheNextYearsSeasonTheGuardianAndTheAddressAreNotAskedAgain() {
        OpenSeason season = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        fixtures.submitted(season, guardian);

        FamilyApplication nextYear = begun(fixtures.nextYear(season), guardian);

        assertThat(nextYear.missing()).containsExactly(CorrectionItem.SCHOOL);
        assertThat(nextYear.guardianName()).isEqualTo(new PersonName("林一诺"));
        assertThat(nextYear.address()).isEqualTo(season.homeNear());
    }

    @Test
    void inAnotherDistrictTheNameIsUsedAgainAndTheAddressIsAsked() {
        AccountId guardian = fixtures.guardian();
        fixtures.submitted(fixtures.openSeason(), guardian);

        FamilyApplication elsewhere = begun(fixtures.openSeason(), guardian);

        assertThat(elsewhere.missing()).containsExactly(CorrectionItem.ADDRESS, CorrectionItem.SCHOOL);
    }

    @Test
    void nothingOfOneFamilyIsEverWrittenIntoAnothersForm() {
        OpenSeason season = fixtures.openSeason();
        fixtures.submitted(season, fixtures.guardian());

        assertThat(begun(season, fixtures.guardian()).missing())
                .contains(CorrectionItem.GUARDIAN, CorrectionItem.ADDRESS);
    }

    private FamilyApplication begun(OpenSeason season, AccountId guardian) {
        ApplicationId id = drafting.begin(new BeginApplication(
                guardian, season.season(), fixtures.childNumber(), new PersonName("林小雨"), Relation.MOTHER));
        return families.application(id, guardian);
    }
}
