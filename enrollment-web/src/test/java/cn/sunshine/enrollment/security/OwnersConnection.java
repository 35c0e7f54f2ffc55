package cn.sunshine.enrollment.security;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** A connection that may do what the application may not, one for each test. */
final class OwnersConnection implements BeforeEachCallback, AfterEachCallback {

    private @Nullable Connection connection;

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        connection = SpringExtension.getApplicationContext(test)
                .getBean(TestDatabase.class)
                .connectAsOwner();
    }

    @Override
    public void afterEach(ExtensionContext test) throws SQLException {
        get().close();
    }

    Connection get() {
        return Objects.requireNonNull(connection);
    }
}
