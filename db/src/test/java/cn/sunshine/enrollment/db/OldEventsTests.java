package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the migrations make of the events that were kept after they had been heard. */
class OldEventsTests {

    private static final String BEFORE = "202611261520";

    @Test
    void keepsExactlyWhatWasNotHeard() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            Migrating migrating = new Migrating(database);
            JdbcClient jdbc = migrating.asOwner();
            migrating.to(MigrationVersion.fromVersion(BEFORE));
            for (String status : List.of("PUBLISHED", "PROCESSING", "COMPLETED", "FAILED", "RESUBMITTED")) {
                jdbc.sql("""
                        insert into event_publication
                            (id, listener_id, event_type, serialized_event, publication_date, completion_date, status)
                        values (gen_random_uuid(), 'listener', 'event', '{}', now(),
                                case when :status = 'COMPLETED' then now() end, :status)""").param("status", status).update();
            }

            migrating.to(MigrationVersion.LATEST);

            assertThat(jdbc.sql("select status from event_publication")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("PUBLISHED", "PROCESSING", "FAILED", "RESUBMITTED");
        }
    }
}
