package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of the review's rows as the code before them left them, for what it heard late or never. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldReviewCasesTests {

    private static final String BEFORE = "202611260720";

    private static final UUID DISTRICT = new UUID(1, 0);
    private static final UUID SEASON = new UUID(2, 0);
    private static final UUID OFFICER = new UUID(3, 0);
    private static final Instant NOW = Instant.parse("2026-05-20T01:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(86_400);
    private static final Instant END_OF_REVIEW = NOW.plusSeconds(864_000);

    /** A case as it stood at the first school, its application, and as what it has to stand from now on. */
    private enum Left {
        WAITING("OPEN", "SUBMITTED", School.FIRST, 1, "OPEN", School.FIRST),
        HELD("CLAIMED", "SUBMITTED", School.FIRST, 1, "CLAIMED", School.FIRST),
        HELD_BY_WHO_SAW_ANOTHER_SCHOOL("CLAIMED", "SUBMITTED", School.OTHER, 2, "OPEN", School.OTHER),
        DECIDED_BEFORE_THE_LAST_SUBMISSION("DECIDED", "SUBMITTED", School.OTHER, 2, "OPEN", School.OTHER),
        CLOSED_BEFORE_THE_LAST_SUBMISSION("CLOSED", "SUBMITTED", School.FIRST, 2, "OPEN", School.FIRST),
        RETURNED_BEFORE_THE_LAST_SUBMISSION("RETURNED", "SUBMITTED", School.OTHER, 3, "OPEN", School.OTHER),
        WAITING_THOUGH_WITHDRAWN("OPEN", "WITHDRAWN", School.FIRST, 1, "CLOSED", School.FIRST),
        HELD_THOUGH_WITHDRAWN("CLAIMED", "WITHDRAWN", School.FIRST, 2, "CLOSED", School.FIRST),
        WAITING_THOUGH_A_DRAFT_AGAIN("OPEN", "DRAFT", School.OTHER, 1, "CLOSED", School.FIRST),
        WAITING_THOUGH_APPROVED("OPEN", "APPROVED", School.FIRST, 1, "DECIDED", School.FIRST),
        HELD_THOUGH_REJECTED("CLAIMED", "REJECTED", School.FIRST, 1, "DECIDED", School.FIRST),
        WAITING_THOUGH_RETURNED("OPEN", "RETURNED", School.FIRST, 1, "RETURNED", School.FIRST),
        RETURNED("RETURNED", "RETURNED", School.FIRST, 2, "RETURNED", School.FIRST),
        DECIDED("DECIDED", "APPROVED", School.FIRST, 1, "DECIDED", School.FIRST);

        private final String stood;
        private final String application;
        private final School chosen;
        private final int submissions;
        private final String stands;
        private final School standsAt;

        Left(String stood, String application, School chosen, int submissions, String stands, School standsAt) {
            this.stood = stood;
            this.application = application;
            this.chosen = chosen;
            this.submissions = submissions;
            this.stands = stands;
            this.standsAt = standsAt;
        }

        private UUID id() {
            return new UUID(9, ordinal());
        }
    }

    private enum School {
        FIRST,
        OTHER;

        private UUID id() {
            return new UUID(4, ordinal());
        }
    }

    private final TestDatabase database = TestDatabase.createEmpty();
    private final Migrating migrating = new Migrating(database);
    private final JdbcClient jdbc = migrating.asOwner();

    @BeforeAll
    void migratesWhatWasLeft() {
        migrating.to(MigrationVersion.fromVersion(BEFORE));
        leaveADistrict();
        for (Left left : Left.values()) {
            leaveAnApplication(left);
            leaveACase(left);
        }
        migrating.to(MigrationVersion.LATEST);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void aCaseStandsAsItsApplicationDoes(Left left) {
        assertThat(caseOf(left))
                .containsEntry("status", left.stands)
                .containsEntry("school_id", left.standsAt.id())
                .containsEntry("round", left.submissions)
                // whoever had the page open before decides on nothing that it did not show
                .containsEntry("version", 1);
    }

    @ParameterizedTest
    @EnumSource
    void itIsHeldByWhoHadItOnlyWhileItIsHeld(Left left) {
        boolean held = left.stands.equals("CLAIMED");
        assertThat(caseOf(left))
                .containsEntry("claimed_by", held ? OFFICER : null)
                .containsEntry("leased_until", held ? Timestamp.from(NOW) : null)
                .containsEntry("released_by", null);
    }

    @ParameterizedTest
    @EnumSource
    void theFamilysDeadlineIsTheCasesTooWhileItIsWithTheFamily(Left left) {
        boolean withTheFamily = left.stands.equals("RETURNED");
        assertThat(caseOf(left)).containsEntry("correct_by", withTheFamily ? Timestamp.from(DEADLINE) : null);
    }

    @Test
    void theQueueKnowsWhenTheReviewIsOpen() {
        assertThat(jdbc.sql("select * from review_window").query().singleRow())
                .containsEntry("season_id", SEASON)
                .containsEntry("starts_at", Timestamp.from(NOW))
                .containsEntry("ends_at", Timestamp.from(END_OF_REVIEW));
    }

    private Map<String, Object> caseOf(Left left) {
        return jdbc.sql("select * from review_case where id = :id")
                .param("id", left.id())
                .query()
                .singleRow();
    }

    private void leaveADistrict() {
        insert(
                "district",
                "id, code, name, name_en, inquiry_phone, supervision_phone, version",
                DISTRICT,
                "110101",
                "阳光区",
                "Sunshine District",
                "010-1234567",
                "010-7654321",
                0);
        insert(
                "season",
                "id, district_id, academic_year, stage, born_from, born_to, publicity_days, version",
                SEASON,
                DISTRICT,
                2026,
                "PRIMARY",
                java.sql.Date.valueOf("2019-09-01"),
                java.sql.Date.valueOf("2020-08-31"),
                0,
                0);
        insert(
                "season_phase",
                "season_id, kind, starts_at, ends_at",
                SEASON,
                "REVIEW",
                Timestamp.from(NOW),
                Timestamp.from(END_OF_REVIEW));
        for (School school : School.values()) {
            insert(
                    "school",
                    "id, district_id, code, stage, nature, affiliation, name, name_en, address, phone, version",
                    school.id(),
                    DISTRICT,
                    "SCHOOL" + school.ordinal(),
                    "PRIMARY",
                    "PUBLIC",
                    "DISTRICT",
                    "果园小学",
                    "Orchard School",
                    "果园路1号",
                    "010-1112223",
                    0);
        }
    }

    private void leaveAnApplication(Left left) {
        UUID guardian = new UUID(5, left.ordinal());
        UUID child = new UUID(6, left.ordinal());
        byte[] index = {(byte) left.ordinal()};
        byte[] sealed = {};
        insert(
                "child",
                "id, guardian_id, name, identity_number, identity_index, birth_date, sex, version",
                child,
                guardian,
                sealed,
                sealed,
                index,
                sealed,
                "FEMALE",
                0);
        insert(
                "application",
                "id, district_id, season_id, academic_year, child_id, identity_index, guardian_id, status, school_id,"
                        + " correction_deadline, enlisted, version",
                left.id(),
                DISTRICT,
                SEASON,
                2026,
                child,
                index,
                guardian,
                left.application,
                left.chosen.id(),
                left.application.equals("RETURNED") ? Timestamp.from(DEADLINE) : null,
                false,
                0);
        for (int position = 0; position < left.submissions; position++) {
            insert(
                    "application_submission",
                    "application_id, position, key, at, content, digest",
                    left.id(),
                    position,
                    UUID.randomUUID(),
                    Timestamp.from(NOW),
                    sealed,
                    "0".repeat(64));
        }
    }

    private void leaveACase(Left left) {
        boolean held = left.stood.equals("CLAIMED");
        insert(
                "review_case",
                "id, application_id, district_id, season_id, school_id, guardian_id, status, resubmitted, waiting_since,"
                        + " claimed_by, leased_until, version",
                left.id(),
                left.id(),
                DISTRICT,
                SEASON,
                School.FIRST.id(),
                new UUID(5, left.ordinal()),
                left.stood,
                false,
                Timestamp.from(NOW),
                held ? OFFICER : null,
                held ? Timestamp.from(NOW) : null,
                0);
    }

    private void insert(String table, String columns, Object... values) {
        String marks = columns.replaceAll("\\w+", "?");
        jdbc.sql("insert into " + table + " (" + columns + ") values (" + marks + ")")
                .params(values)
                .update();
    }
}
