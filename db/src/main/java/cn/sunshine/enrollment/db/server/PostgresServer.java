package cn.sunshine.enrollment.db.server;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own: one directory, one loopback port, two roles. It is restarted on the same port
 * whenever its process dies before {@link #close()}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final String CHORES_DATABASE = "postgres";
    private static final long LOG_BYTES = 5_000_000;
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final DirectoryLock lock;
    private final Durability durability;
    private final PostgresBinaries binaries;
    private final ServerAccount account;
    private final Cluster cluster;
    private final Leftovers leftovers;
    private final ServerLog serverLog;
    private final int port;
    private final Thread supervisor = new Thread(this::supervise, "embedded-postgres-supervisor");

    private volatile boolean closing;
    private volatile Postmaster postmaster;

    private PostgresServer(ServerSettings settings, DirectoryLock lock, ServerAccount account) throws IOException {
        this.lock = lock;
        this.account = account;
        this.durability = settings.durability();
        this.binaries = PostgresBinaries.unpackedBelow(settings.binaries());
        this.cluster = Cluster.open(settings.directory(), binaries, account);
        this.leftovers = new Leftovers(cluster.data(), binaries, account);
        this.serverLog = new ServerLog(settings.directory().resolve("postgres.log"), LOG_BYTES);
        leftovers.clear();
        account.own(cluster.data());
        this.port = Ports.choose(settings.port(), settings.directory().resolve("postgres.port"));
        this.postmaster = startPostmaster();
    }

    /**
     * Starts a server, or adopts and restarts one that a killed application has left behind.
     *
     * @throws DatabaseProblemException when the directory, the port or the machine does not allow it
     */
    public static PostgresServer start(ServerSettings settings) {
        ServerAccount account = ServerAccount.detect(Platform.current());
        ServerSettings reachable = new ReachableDirectory().resolve(settings, account);
        DirectoryLock lock = DirectoryLock.acquire(reachable.directory());
        try {
            PostgresServer server = new PostgresServer(reachable, lock, account);
            server.begin();
            return server;
        } catch (IOException e) {
            lock.close();
            throw new DatabaseProblemException(e, Problem.DIRECTORY_NOT_OURS, reachable.directory(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin() {
        try (Connection connection = connect(CHORES_DATABASE)) {
            DatabaseRoles.ensure(connection, owner(), application());
        } catch (SQLException e) {
            postmaster.stop(cluster.data(), binaries, account);
            throw new DatabaseProblemException(
                    e, Problem.ROLES_FAILED, cluster.home().toAbsolutePath(), e);
        }
        supervisor.setDaemon(true);
        supervisor.start();
        log.info(
                "PostgreSQL {} (process {}) serves {} at 127.0.0.1:{}",
                binaries.version(),
                postmaster.pid(),
                cluster.home().toAbsolutePath(),
                port);
    }

    /** The port on 127.0.0.1; it stays the same as long as this object lives. */
    public int port() {
        return port;
    }

    /** Process number of the server as it runs now. */
    public long pid() {
        return postmaster.pid();
    }

    public Credentials superuser() {
        return cluster.secrets().superuser();
    }

    public Credentials owner() {
        return cluster.secrets().owner();
    }

    public Credentials application() {
        return cluster.secrets().application();
    }

    /** Opens a connection as superuser, for the chores of the launcher and of tests. */
    public Connection connect(String database) throws SQLException {
        Credentials superuser = superuser();
        String url = ConnectionUrl.plain("127.0.0.1", port, database);
        return DriverManager.getConnection(url, superuser.user(), superuser.password());
    }

    private Postmaster startPostmaster() {
        return Postmaster.start(cluster.data(), port, durability, binaries, account, serverLog);
    }

    private void supervise() {
        try {
            while (!closing) {
                int exit = postmaster.awaitExit();
                if (!closing) {
                    log.error("The database server ended unexpectedly (exit {}):\n{}", exit, serverLog.tail());
                    revive();
                }
            }
        } catch (InterruptedException e) {
            log.debug("The supervisor of the database server ends", e);
        }
    }

    private void revive() throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        while (!tryToRevive()) {
            Thread.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    /** Whether there is nothing left to do. Not while the server is being closed, hence the monitor. */
    private synchronized boolean tryToRevive() {
        if (closing) {
            return true;
        }
        try {
            leftovers.clear();
            postmaster = startPostmaster();
            log.warn("The database server is back (process {}) at 127.0.0.1:{}", postmaster.pid(), port);
            return true;
        } catch (RuntimeException e) { // whatever it was, giving up would leave everybody without a database
            log.error("The database server could not be restarted yet", e);
            return false;
        }
    }

    /** Stops the server in order and lets go of the directory. */
    @Override
    public void close() {
        if (closing) {
            return;
        }
        closing = true;
        supervisor.interrupt();
        synchronized (this) {
            postmaster.stop(cluster.data(), binaries, account);
        }
        lock.close();
        log.info("PostgreSQL at 127.0.0.1:{} has stopped", port);
    }
}
