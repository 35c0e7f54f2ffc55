package cn.sunshine.enrollment.faults;

import cn.sunshine.enrollment.db.server.NeighbouringServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A running application with its demo, families who submit all the while, and what is killed under them. */
final class Storm implements AutoCloseable {

    static final Duration PROMISED_RETURN = Duration.ofSeconds(60);
    static final String SUBMITTED = "select distinct application_id::text from application_submission";

    private static final Duration DEMO_IS_FILLED = Duration.ofMinutes(10);
    private static final int LONGEST_CALM_MILLIS = 2_500;

    private final Random random = new Random();
    private final List<Duration> returns = new ArrayList<>();
    // nobody signs in by password and nobody looks at the demo's families: hashes at full cost and all children are not
    // needed
    private final ApplicationProcess application = new ApplicationProcess(
            List.of(
                    "--logging.level.root=warn",
                    "--enrollment.demo.primary-children=8",
                    // what a killed application was at is waited for at the end
                    "--enrollment.events.overdue=10s",
                    "--enrollment.identity.hashing.memory=1MB",
                    "--enrollment.identity.hashing.passes=1"),
            Map.of());
    private final NeighbouringServer database = new NeighbouringServer(application.directory());
    private List<Receipt> receipts = List.of();
    private Set<String> submittedBefore = Set.of();
    private boolean draftIsFound;

    /** Starts the application and waits until its demo is there. */
    Storm start() {
        application.start().awaitReady();
        Awaitility.await()
                .atMost(DEMO_IS_FILLED)
                .pollInterval(Duration.ofSeconds(1)) // each question is a connection of its own
                .until(() -> ask(jdbc -> jdbc.sql("select count(*) from demo_mark where completed_at is not null")
                                .query(Integer.class)
                                .single())
                        == 1);
        submittedBefore =
                Set.copyOf(ask(jdbc -> jdbc.sql(SUBMITTED).query(String.class).list()));
        return this;
    }

    /** The applications that were submitted before the storm, by the families of the demo. */
    Set<String> submittedBefore() {
        return submittedBefore;
    }

    /** Kills each of {@code kills} in turn, every time at another moment, while families submit. */
    void rage(List<Kill> kills) {
        ChildNumbers children = new ChildNumbers(firstBirthDay());
        Family interrupted = Family.signIn(application.port(), "13700009999");
        String draft = interrupted.begin(children.next());
        FamilyStream families = new FamilyStream(application.port(), children).start();
        families.awaitMore(1, PROMISED_RETURN);
        for (Kill kill : kills) {
            calm(random.nextInt(LONGEST_CALM_MILLIS));
            long since = System.nanoTime();
            kill.strike(application, database);
            // back is who answers a submission that was begun after the kill, not who merely listens
            families.awaitMore(FamilyStream.AT_A_TIME + 1, PROMISED_RETURN.multipliedBy(2));
            returns.add(Duration.ofNanos(System.nanoTime() - since));
        }
        receipts = families.end();
        draftIsFound = interrupted.findsAgain(draft);
    }

    /** Whether a family that was half-way before the first kill goes on where it stopped, without signing in again. */
    boolean draftIsFound() {
        return draftIsFound;
    }

    /** What the families hold. */
    List<Receipt> receipts() {
        return receipts;
    }

    /** How long each kill kept families from the next receipt. */
    List<Duration> returns() {
        return returns;
    }

    /** Asks the database as its owner, past the application. */
    <T> T ask(Function<JdbcClient, T> question) {
        try (Connection connection = database.connectAsOwner()) {
            return question.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private LocalDate firstBirthDay() {
        return ask(jdbc -> jdbc.sql("select born_from from season where stage = 'PRIMARY'")
                .query(LocalDate.class)
                .single());
    }

    private static void calm(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws IOException {
        application.kill();
        database.clear();
    }
}
