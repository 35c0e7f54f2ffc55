package cn.sunshine.enrollment.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;

/** The first migration, in databases others have set up. */
class GrantApplicationRoleTests {

    @Test
    void grantsNothingWhereOneRolePlaysBothParts() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            assertThat(flyway(database, "enrollment_owner").migrate().success).isTrue();
        }
    }

    @Test
    void saysThatTheRoleOfTheApplicationIsMissing() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            assertThatThrownBy(() -> flyway(database, "nobody_made_me").migrate())
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("The role \"nobody_made_me\" of the application does not exist");
        }
    }

    private static Flyway flyway(TestDatabase database, String applicationRole) {
        RoleConnection owner = database.owner();
        return Flyway.configure()
                .dataSource(
                        owner.jdbcUrl(),
                        owner.credentials().user(),
                        owner.credentials().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", applicationRole))
                .target("202611230900")
                .load();
    }
}
