package cn.sunshine.enrollment.db.support;

import cn.sunshine.enrollment.db.server.ConnectionUrl;
import cn.sunshine.enrollment.db.server.Credentials;
import cn.sunshine.enrollment.db.server.DatabaseRoles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A server that somebody else runs, for a version that is not embedded: {@code -Dit.pg=external -Dit.pg.port=5415
 * -Dit.pg.password=…}, the password of its superuser. What tests leave in it is replaced by the next run.
 */
final class ExternalTestServer {

    private ExternalTestServer() {}

    static TestServer start() {
        String host = System.getProperty("it.pg.host", "127.0.0.1");
        int port = Integer.getInteger("it.pg.port", 5432);
        String password = Objects.requireNonNull(System.getProperty("it.pg.password"), "-Dit.pg.password is missing");
        Credentials superuser = new Credentials(DatabaseRoles.SUPERUSER, password);
        // the same password at each run: a role that is there already keeps the one it has
        Credentials owner = new Credentials(DatabaseRoles.OWNER, password);
        Credentials application = new Credentials(DatabaseRoles.APPLICATION, password);
        try (Connection connection = DriverManager.getConnection(
                ConnectionUrl.plain(host, port, "postgres"), superuser.user(), superuser.password())) {
            DatabaseRoles.ensure(connection, owner, application);
        } catch (SQLException e) {
            throw new IllegalStateException("The roles could not be created at " + host + ":" + port, e);
        }
        return new TestServer(host, port, superuser, application, owner);
    }
}
