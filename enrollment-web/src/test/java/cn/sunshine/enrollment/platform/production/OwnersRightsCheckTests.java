package cn.sunshine.enrollment.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Of the audit chain the application can only insert and read, whatever roles an operator has named. */
class OwnersRightsCheckTests {

    private final TestDatabase database = TestDatabase.create();
    private Connection owner;
    private Connection application;

    @BeforeEach
    void connect() throws SQLException {
        owner = database.connectAsOwner();
        application = database.connectAsApplication();
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        application.close();
        database.close();
    }

    @Test
    void AUD_05_refusesToStartInProductionAsTheOwnerOfTheTablesAndSaysWhatToDo() {
        StartOn.inProduction(owner).run(context -> {
            assertThat(context).getFailure().rootCause().isInstanceOf(OwnersRightsException.class);
            FailureAnalysis said = StartOn.analysis(context.getStartupFailure());
            assertThat(said.getDescription())
                    .contains("生产环境拒绝启动", owner.getMetaData().getUserName(), "owns tables or may change the audit log");
            assertThat(said.getAction())
                    .contains("spring.datasource.username", "docs/operations-database.md", "两个数据库角色");
        });
        StartOn.database(owner).run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete", "truncate"})
    void AUD_05_refusesToStartInProductionWithARoleThatMayChangeTheLog(String right) throws SQLException {
        StartOn.inProduction(application)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(OwnersRightsCheck.class));

        try (Statement statement = owner.createStatement()) {
            statement.execute("grant " + right + " on audit_entry to "
                    + application.getMetaData().getUserName());
        }

        StartOn.inProduction(application)
                .run(context -> assertThat(context).getFailure().rootCause().isInstanceOf(OwnersRightsException.class));
    }
}
