package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A connection that may do what the application may not, handed from test to test: a walk has a thousand of them, and a
 * password is hashed for each connection.
 */
final class OwnersConnection implements BeforeEachCallback, AfterEachCallback {

    private @Nullable Connection connection;

    @Override
    public void beforeEach(ExtensionContext test) {
        TestDatabase database = SpringExtension.getApplicationContext(test).getBean(TestDatabase.class);
        connection = test.getRoot()
                .getStore(Namespace.create(OwnersConnection.class))
                .computeIfAbsent(database, OwnersConnection::open, Connection.class);
    }

    /** The next one meets it as it was: with nothing begun. */
    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        assertThat(get().getAutoCommit()).isTrue();
    }

    private static Connection open(TestDatabase database) {
        try {
            return database.connectAsOwner();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Connection get() {
        return Objects.requireNonNull(connection);
    }
}
