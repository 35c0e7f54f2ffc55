package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.RoleConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One freshly migrated database. Tests without Spring take one with {@link #create()}; tests with {@link PgTest} can
 * have it injected.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final TestServer server;
    private final String name;

    private TestDatabase(TestServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /** Copies the migrated template, which takes some 50 ms. */
    public static TestDatabase create() {
        return create(TestServer.TEMPLATE);
    }

    /** A database without any migration, for tests of migrations. */
    public static TestDatabase createEmpty() {
        return create("template1");
    }

    private static TestDatabase create(String template) {
        TestServer server = TestServer.shared();
        String name = "t" + COUNTER.incrementAndGet();
        server.createDatabase(name, template);
        return new TestDatabase(server, name);
    }

    public String name() {
        return name;
    }

    /** The way of the application's role. */
    public RoleConnection application() {
        return server.application(name);
    }

    /** The way of the owner's role. */
    public RoleConnection owner() {
        return server.owner(name);
    }

    /** A connection outside of the pool, with the rights of the application. */
    public Connection connectAsApplication() throws SQLException {
        return connect(application());
    }

    /** A connection outside of the pool, with the rights of the owner: it may change the schema. */
    public Connection connectAsOwner() throws SQLException {
        return connect(owner());
    }

    private static Connection connect(RoleConnection way) throws SQLException {
        return DriverManager.getConnection(
                way.jdbcUrl(), way.credentials().user(), way.credentials().password());
    }

    @Override
    public void close() {
        server.dropDatabase(name);
    }
}
