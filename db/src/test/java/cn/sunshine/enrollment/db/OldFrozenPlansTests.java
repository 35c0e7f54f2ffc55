package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of plans and accounts that a roll froze and opened: those of given-up draws are free again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldFrozenPlansTests {

    private static final String BEFORE = "202611262040";

    private static final UUID DISTRICT = new UUID(1, 0);
    private static final UUID SEASON = new UUID(2, 0);

    /** A school by how its draws stood, and whether its plan stays frozen and its accounts stay open. */
    private enum Left {
        GIVEN_UP(false, false, "ABORTED"),
        GIVEN_UP_AND_PREPARED_ANEW(false, false, "ABORTED", "PREPARED"),
        GIVEN_UP_AND_FROZEN_ANEW(true, false, "ABORTED", "FROZEN"),
        GIVEN_UP_AND_RELEASED_AFTER_ALL(true, true, "ABORTED", "RELEASED"),
        DRAWN(true, false, "DRAWN"),
        ALL_ADMITTED(true, true, "NOT_NEEDED"),
        WITHOUT_A_DRAW(true, true);

        private final boolean frozen;
        private final boolean open;
        private final List<String> draws;

        Left(boolean frozen, boolean open, String... draws) {
            this.frozen = frozen;
            this.open = open;
            this.draws = List.of(draws);
        }

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
        leaveASeason();
        for (Left left : Left.values()) {
            leaveASchool(left);
        }
        migrating.to(MigrationVersion.LATEST);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPlanStaysFrozenWhileADrawSpeaksOfIt(Left left) {
        assertThat(jdbc.sql("select frozen from enrollment_plan where school_id = ?")
                        .param(left.id())
                        .query(Boolean.class)
                        .single())
                .isEqualTo(left.frozen);
    }

    @ParameterizedTest
    @EnumSource
    void accountsStayWhereChildrenWereAdmitted(Left left) {
        assertThat(jdbc.sql("select count(*) from seat_account where school_id = ?")
                        .param(left.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(left.open ? 2 : 0);
    }

    private void leaveASeason() {
        run(
                "insert into district (id, code, name, name_en, inquiry_phone, supervision_phone, version)"
                        + " values (?, '110101', '阳光区', 'Sunshine District', '010-1234567', '010-7654321', 0)",
                DISTRICT);
        run(
                "insert into season (id, district_id, academic_year, stage, born_from, born_to, publicity_days, version)"
                        + " values (?, ?, 2026, 'PRIMARY', '2019-09-01', '2020-08-31', 0, 0)",
                SEASON,
                DISTRICT);
    }

    private void leaveASchool(Left left) {
        run(
                "insert into school (id, district_id, code, stage, nature, affiliation, name, name_en, address, phone, version)"
                        + " values (?, ?, ?, 'PRIMARY', 'PUBLIC', 'DISTRICT', '果园小学', 'Orchard School', '果园路1号', '010-1112223', 0)",
                left.id(),
                DISTRICT,
                "SCHOOL" + left.ordinal());
        run(
                "insert into enrollment_plan (id, school_id, season_id, frozen, version) values (?, ?, ?, true, 1)",
                UUID.randomUUID(),
                left.id(),
                SEASON);
        for (String line : List.of("PLAN", "BUNDLE")) {
            run(
                    "insert into seat_account (id, season_id, school_id, line, capacity) values (?, ?, ?, ?, 2)",
                    UUID.randomUUID(),
                    SEASON,
                    left.id(),
                    line);
        }
        for (int attempt = 1; attempt <= left.draws.size(); attempt++) {
            leaveADraw(left, attempt);
        }
    }

    private void leaveADraw(Left left, int attempt) {
        run(
                "insert into draw (id, number, district_id, season_id, school_id, attempt, capacity, status, entropy_source,"
                        + " national_draw, version) values (?, ?, ?, ?, ?, ?, 2, ?, 'dice', false, 0)",
                UUID.randomUUID(),
                "110101-2026-P-SCHOOL" + left.ordinal() + "/" + attempt,
                DISTRICT,
                SEASON,
                left.id(),
                attempt,
                left.draws.get(attempt - 1));
    }

    private void run(String statement, Object... values) {
        jdbc.sql(statement).params(values).update();
    }
}
