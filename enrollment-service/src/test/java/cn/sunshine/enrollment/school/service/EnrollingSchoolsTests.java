package cn.sunshine.enrollment.school.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.registration.service.OpenSeason;
import cn.sunshine.enrollment.registration.service.RegistrationFixtures;
import cn.sunshine.enrollment.school.SchoolCode;
import cn.sunshine.enrollment.school.SchoolNature;
import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.school.SeatCount;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.season.service.SeasonQueries;
import cn.sunshine.enrollment.season.service.SeasonSummary;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.SchoolId;
import cn.sunshine.enrollment.shared.Stage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class EnrollingSchoolsTests {

    private static final int KEPT = 128;
    private static final AccountId ADMINISTRATOR = new AccountId(UUID.randomUUID());
    private static final SchoolProfile RENAMED =
            new SchoolProfile(new PlaceName("翠湖小学", "Cuihu Primary School"), "翠湖路1号", "0591-1112223");

    @Autowired
    RegistrationFixtures fixtures;

    @Autowired
    SchoolAdministration administration;

    @Autowired
    SchoolCorrection correction;

    @Autowired
    SchoolParticipation participation;

    @Autowired
    SeasonQueries seasons;

    @Autowired
    EnrollingSchools enrolling;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestDatabase database;

    private OpenSeason open;
    private SeasonSummary season;
    private SeasonSchools before;

    @BeforeEach
    void aSeasonThatWasRead() {
        open = fixtures.openSeason();
        season = seasons.season(open.season()).orElseThrow();
        before = enrolling.of(season);
    }

    @Test
    void isReadOnceAsLongAsNothingChanges() {
        assertThat(before.schools())
                .extracting(SchoolSummary::id)
                .containsExactlyInAnyOrder(open.school(), open.otherSchool(), open.privateSchool());
        assertThat(enrolling.of(season)).isSameAs(before);
    }

    @Test
    void whatHappensInAnotherSeasonIsNoReasonToReadAgain() {
        fixtures.nextYear(open);

        assertThat(enrolling.of(season)).isSameAs(before);
    }

    @Test
    void isKeptAmongManySeasonsAndNotForEver() {
        askAboutOthers(KEPT / 2);
        assertThat(enrolling.of(season)).isSameAs(before);

        askAboutOthers(KEPT);
        assertThat(enrolling.of(season)).isNotSameAs(before).isEqualTo(before);
    }

    @Test
    void aNewSchoolARemovedOneAndAnotherNameAreSeenAtOnce() {
        SchoolId newcomer = register();
        assertThat(ids()).contains(newcomer);

        correction.remove(newcomer, 0);
        assertThat(ids()).doesNotContain(newcomer);

        administration.present(open.school(), RENAMED, 0);
        assertThat(enrolling.of(season).schools())
                .extracting(school -> school.profile().name())
                .contains(RENAMED.name());
    }

    @Test
    void aPlanAChangeOfItAndItsFreezeAreSeenAtOnce() {
        approve(40);
        assertThat(seats()).isEqualTo(40);
        approve(41);
        assertThat(seats()).isEqualTo(41);

        administration.freeze(open.school(), open.season());
        assertThat(enrolling.of(season).plans().get(open.school()))
                .extracting(PlanSummary::frozen)
                .isEqualTo(true);
    }

    @Test
    void aSchoolThatDoesNotEnrollIsSeenAtOnce() {
        SchoolId newcomer = register();
        assertThat(ids()).contains(newcomer);

        participation.decline(newcomer, open.season(), "改建", ADMINISTRATOR, 0);

        assertThat(ids()).doesNotContain(newcomer);
        assertThat(enrolling.of(season).absences()).containsOnlyKeys(newcomer);
    }

    @Test
    void whatWasRolledBackIsSeenWhileItLastsAndNotAfterwards() {
        transactions.executeWithoutResult(attempt -> {
            approve(77);
            assertThat(seats()).isEqualTo(77);
            attempt.setRollbackOnly();
        });

        assertThat(enrolling.of(season)).isEqualTo(before);
    }

    /** An operator puts something right in the database: no version tells of it. */
    @Test
    void whatWasChangedByHandIsSeenAtOnce() throws SQLException {
        try (Connection owner = database.connectAsOwner();
                PreparedStatement older = owner.prepareStatement(
                        "update enrollment_plan_version set approved_at = approved_at - interval '1 day' where plan_id ="
                                + " (select id from enrollment_plan where school_id = ? and season_id = ?)")) {
            older.setObject(1, open.school().value());
            older.setObject(2, open.season().value());
            assertThat(older.executeUpdate()).isEqualTo(1);
        }

        assertThat(enrolling.of(season).plans().get(open.school()).approvedSince())
                .isEqualTo(before.plans().get(open.school()).approvedSince().minus(Duration.ofDays(1)));
    }

    private void askAboutOthers(int count) {
        for (int i = 0; i < count; i++) {
            enrolling.of(new SeasonSummary(
                    new SeasonId(UUID.randomUUID()),
                    new DistrictId(UUID.randomUUID()),
                    season.year(),
                    season.stage(),
                    season.birthWindow(),
                    season.publicity(),
                    season.drawNotice(),
                    season.answerPeriod(),
                    season.phases(),
                    season.version()));
        }
    }

    private Iterable<SchoolId> ids() {
        return enrolling.of(season).schools().stream().map(SchoolSummary::id).toList();
    }

    private int seats() {
        return enrolling.of(season).plans().get(open.school()).seats();
    }

    private void approve(int seats) {
        administration.approve(new ApprovePlan(
                open.school(), open.season(), new SeatCount(seats), SeatCount.NONE, ADMINISTRATOR, "document 3"));
    }

    private SchoolId register() {
        return administration.register(new RegisterSchool(
                open.district(), new SchoolCode("E" + open.township()), Stage.PRIMARY, SchoolNature.PUBLIC, RENAMED));
    }
}
