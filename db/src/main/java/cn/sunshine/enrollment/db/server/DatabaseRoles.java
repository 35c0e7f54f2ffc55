package cn.sunshine.enrollment.db.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * The two roles and the database between them: the owner changes the schema, the application changes rows. What a
 * table adds to or takes from the application's rights is said by the migration that creates it.
 */
public final class DatabaseRoles {

    public static final String SUPERUSER = "postgres";
    public static final String OWNER = "enrollment_owner";
    public static final String APPLICATION = "enrollment_app";
    public static final String DATABASE = "enrollment";

    private DatabaseRoles() {}

    /** Creates what is missing, so that a start that was cut short is completed by the next one. */
    public static void ensure(Connection superuser, Credentials owner, Credentials application) throws SQLException {
        if (!exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            ensureRole(superuser, owner);
            ensureRole(superuser, application);
            create(superuser, DATABASE, "template1", owner.user());
        }
        limitAccess(superuser, DATABASE, application.user());
    }

    /** @param template the database to copy; nobody may be connected to it */
    public static void createDatabase(
            Connection superuser, String name, String template, String owner, String application) throws SQLException {
        create(superuser, name, template, owner);
        limitAccess(superuser, name, application);
    }

    private static void create(Connection superuser, String name, String template, String owner) throws SQLException {
        execute(superuser, "create database " + name + " template " + template + " owner " + owner);
    }

    /** A new database, also a copied one, starts with the rights everybody has, and those include temporary tables. */
    private static void limitAccess(Connection superuser, String name, String application) throws SQLException {
        execute(superuser, "revoke all on database " + name + " from public");
        execute(superuser, "grant connect on database " + name + " to " + application);
    }

    private static void ensureRole(Connection superuser, Credentials role) throws SQLException {
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = ?", role.user());
        String password = superuser.unwrap(PGConnection.class).escapeLiteral(role.password());
        execute(
                superuser,
                (known ? "alter" : "create") + " role " + role.user()
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password
                        + "'");
    }

    private static boolean exists(Connection superuser, String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
