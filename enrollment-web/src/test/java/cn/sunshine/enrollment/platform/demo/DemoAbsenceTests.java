package cn.sunshine.enrollment.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import cn.sunshine.enrollment.page.ErrorPage;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of a table that is not there. */
class DemoAbsenceTests {

    private static final SQLException NO_SUCH_TABLE = new SQLException("relation \"district\" does not exist", "42P01");

    private final TestDatabase database = TestDatabase.create();
    private final DemoTurn turn = new DemoNode(database).turn();
    private final DemoAbsence absence = new DemoAbsence(turn);

    @AfterEach
    void close() {
        turn.end();
        database.close();
    }

    @Test
    void isAnsweredWithTheTimeToComeAgainWhileTheDemoIsMadeAnew() {
        turn.take();

        assertThat(absence.pageFor(NO_SUCH_TABLE)).contains(ErrorPage.UNAVAILABLE);
        assertThat(absence.pageFor(new SQLException("syntax error", "42601"))).isEmpty();
        assertThat(absence.pageFor(new IllegalStateException(NO_SUCH_TABLE))).isEmpty();
    }

    @Test
    void isAFaultAtAnyOtherTime() {
        assertThat(absence.pageFor(NO_SUCH_TABLE)).isEmpty();
    }
}
