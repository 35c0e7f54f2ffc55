package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of seasons and draws of a version in which dice could follow the manifest at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldDrawsWithoutNoticeTests {

    private static final String BEFORE = "202611280045";

    private final TestDatabase database = TestDatabase.createEmpty();
    private final Migrating migrating = new Migrating(database);
    private final JdbcClient jdbc = migrating.asOwner();

    @BeforeAll
    void migratesADrawThatWasHeld() {
        migrating.to(MigrationVersion.fromVersion(BEFORE));
        UUID district = insert("district (code, name, name_en, inquiry_phone, supervision_phone, version, id)"
                + " values ('110101', '阳光区', 'Sunshine District', '010-1234567', '010-7654321', 0, ?)");
        UUID season = insert(
                "season (academic_year, stage, born_from, born_to, publicity_days, version, district_id, id)"
                        + " values (2026, 'PRIMARY', '2019-09-01', '2020-08-31', 0, 0, ?, ?)",
                district);
        UUID school = insert(
                "school (code, stage, nature, affiliation, name, name_en, address, phone, version, district_id, id)"
                        + " values ('SCHOOL1', 'PRIMARY', 'PUBLIC', 'DISTRICT', '果园小学', 'Orchard School', '果园路1号',"
                        + " '010-1112223', 0, ?, ?)",
                district);
        insert(
                "draw (number, attempt, capacity, status, entropy_source, national_draw, manifest_hash, version,"
                        + " district_id, season_id, school_id, id)"
                        + " values ('110101-2026-P-SCHOOL1', 1, 2, 'RELEASED', 'dice', false, 'ab', 0, ?, ?, ?, ?)",
                district,
                season,
                school);
        migrating.to(MigrationVersion.LATEST);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void theDrawsOfSeasonsThatRunWaitADayFromNowOn() {
        assertThat(jdbc.sql("select draw_notice_hours from season")
                        .query(Integer.class)
                        .single())
                .isEqualTo(24);
    }

    @Test
    void aDrawThatExistsKeepsItsManifestWasPromisedNoNoticeAndSaysNoMoment() {
        Map<String, Object> draw = jdbc.sql("select manifest_hash, notice_hours, published_at from draw")
                .query()
                .singleRow();
        assertThat(draw).containsEntry("manifest_hash", "ab").containsEntry("notice_hours", 0);
        assertThat(draw.get("published_at")).isNull();
    }

    /** @param others the columns that stand before the id, in their order */
    private UUID insert(String row, Object... others) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into " + row).params(others).param(id).update();
        return id;
    }
}
