package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Problem;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Brings the schema to what this version knows, and refuses one that is further: Flyway alone lets an older version start on
 * it, whose first row without a newer column is an error before a family.
 */
final class SchemaUpgrade implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        requireKnown(flyway);
        try {
            flyway.migrate();
        } catch (FlywayValidateException differing) {
            throw new DatabaseProblemException(
                    differing, Problem.MIGRATIONS_DIFFER, String.valueOf(differing.getMessage()));
        }
        // a node of a newer version may have upgraded it while this one waited for its turn
        requireKnown(flyway);
    }

    private static void requireKnown(Flyway flyway) {
        Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isApplied())
                .filter(migration -> !migration.getState().isResolved())
                .map(MigrationInfo::getScript)
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> {
                    throw new DatabaseProblemException(Problem.SCHEMA_OF_ANOTHER_VERSION, newest);
                });
    }
}
