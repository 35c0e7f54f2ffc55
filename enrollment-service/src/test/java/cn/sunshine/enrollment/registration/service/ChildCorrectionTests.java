package cn.sunshine.enrollment.registration.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RegistrationRefusal;
import cn.sunshine.enrollment.registration.RegistrationRefusedException;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.season.service.SeasonClock;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One record of a child serves all applications of its guardian. */
@ServiceTest
class ChildCorrectionTests {

    private static final PersonName RIGHT = new PersonName("林晓满");

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    ApplicationDrafting drafting;

    @Autowired
    ApplicationDecisions decisions;

    @Autowired
    FamilyApplications family;

    @Autowired
    SeasonClock clock;

    @Test
    void RAC_03_ofTwoFamiliesThatCorrectToOneNumberAtOnceOneIsRefusedWithWords() throws Exception {
        OpenSeason season = fixtures.openSeason();
        IdentityNumber one = fixtures.childNumber();
        AccountId[] guardians = {fixtures.guardian(), fixtures.guardian()};
        ApplicationId[] returned = {returned(season, guardians[0]), returned(season, guardians[1])};

        var results = Together.run(2, i -> {
            drafting.describeChild(new DescribeChild(returned[i], guardians[i], one, RIGHT, Relation.FATHER));
            return true;
        });

        assertThat(results.stream().filter(Together.Outcome::succeeded)).hasSize(1);
        assertThat(results.stream().filter(result -> !result.succeeded()))
                .singleElement()
                .satisfies(result -> assertThat(result.failure())
                        .isInstanceOfSatisfying(
                                RegistrationRefusedException.class,
                                refused -> assertThat(refused.reason())
                                        .isEqualTo(RegistrationRefusal.CHILD_ALREADY_REGISTERED)));
    }

    @Test
    void makesTheCorrectionThatAnOfficerAskedForAlsoWhereAnEarlierYearKnowsTheChild() {
        OpenSeason lastYear = fixtures.openSeason();
        AccountId guardian = fixtures.guardian();
        IdentityNumber number = fixtures.childNumber();
        fixtures.submit(fixtures.draft(lastYear, guardian, number), guardian);
        OpenSeason thisYear = fixtures.nextYear(lastYear);
        ApplicationId again = fixtures.draft(thisYear, guardian, number);
        DescribeChild corrected = new DescribeChild(again, guardian, number, RIGHT, Relation.FATHER);
        assertThatExceptionOfType(RegistrationRefusedException.class)
                .isThrownBy(() -> drafting.describeChild(corrected))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(RegistrationRefusal.CHILD_HANDED_IN));

        fixtures.submit(again, guardian);
        giveBack(again);
        drafting.describeChild(corrected);

        assertThat(family.application(again, guardian).childName()).isEqualTo(RIGHT);
    }

    /** A draft from before the drafts of a child followed it knows the number that the child had then. */
    @Test
    void ACL_14_filesADraftUnderTheNumberThatItsChildHasNow(@Autowired JdbcClient jdbc) {
        AccountId guardian = fixtures.guardian();
        ApplicationId draft = fixtures.draft(fixtures.openSeason(), guardian);
        jdbc.sql("update application set identity_index = :another where id = :id")
                .param("another", new byte[32])
                .param("id", draft.value())
                .update();

        fixtures.submit(draft, guardian);

        assertThat(jdbc.sql("select a.identity_index = c.identity_index from application a"
                                + " join child c on c.id = a.child_id where a.id = :id")
                        .param("id", draft.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private ApplicationId returned(OpenSeason season, AccountId guardian) {
        ApplicationId id = fixtures.submitted(season, guardian);
        giveBack(id);
        return id;
    }

    private void giveBack(ApplicationId id) {
        decisions.returnForCorrection(
                id, Set.of(CorrectionItem.CHILD), "", clock.instant().plus(Duration.ofDays(1)));
    }
}
