package cn.sunshine.enrollment.db.server;

/** JDBC addresses with the limits that keep a slow or vanished server from holding its callers for ever. */
public final class ConnectionUrl {

    private static final String COMMON = "?ApplicationName=%s&connectTimeout=3&tcpKeepAlive=true";

    // a statement gives up before the socket does, so that the caller hears why
    private static final String LIMITS = "&socketTimeout=9"
            + "&options=-c%%20statement_timeout=8s%%20-c%%20lock_timeout=4s"
            + "%%20-c%%20idle_in_transaction_session_timeout=60s";

    // a migration may take long, but it must not wait for ever behind somebody's lock
    private static final String PATIENT = "&options=-c%%20lock_timeout=30s";

    private ConnectionUrl() {}

    /** For requests: every answer, also a refusal, comes within ten seconds. */
    public static String application(String host, int port, String database) {
        return address(host, port, database) + String.format(COMMON + LIMITS, "enrollment");
    }

    /** For migrations. */
    public static String owner(String host, int port, String database) {
        return address(host, port, database) + String.format(COMMON + PATIENT, "enrollment-migration");
    }

    /** For chores. */
    public static String plain(String host, int port, String database) {
        return address(host, port, database) + String.format(COMMON, "enrollment-launcher");
    }

    private static String address(String host, int port, String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }
}
