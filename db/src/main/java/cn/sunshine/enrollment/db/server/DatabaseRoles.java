package cn.sunshine.enrollment.db.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

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
        if (exists(superuser, "select 1 from pg_database where datname = ?", DATABASE)) {
            return;
        }
        ensureRole(superuser, owner);
        ensureRole(superuser, application);
        createDatabase(superuser, DATABASE, "template1", owner.user(), application.user());
    }

    /** @param template the database to copy; nobody may be connected to it */
    public static void createDatabase(
            Connection superuser, String name, String template, String owner, String application) throws SQLException {
        String database = superuser.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(name);
        execute(superuser, "create database " + database + " template " + template + " owner " + owner);
        // a copied database starts with the rights everybody has by default, and those include temporary tables
        execute(superuser, "revoke all on database " + database + " from public");
        execute(superuser, "grant connect on database " + database + " to " + application);
    }

    private static void ensureRole(Connection superuser, Credentials role) throws SQLException {
        boolean known = exists(superuser, "select 1 from pg_roles where rolname = ?", role.user());
        String password = superuser.unwrap(org.postgresql.PGConnection.class).escapeLiteral(role.password());
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
