package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.page.ErrorPage;
import cn.sunshine.enrollment.page.ErrorTranslation;
import java.sql.SQLException;
import java.util.Optional;

/** For some seconds of a reset the demo has no tables: whoever comes then is told to come again, as nothing is broken. */
@DemoComponent
class DemoAbsence implements ErrorTranslation {

    private static final String NO_SUCH_TABLE = "42P01";

    private final DemoTurn turn;

    DemoAbsence(DemoTurn turn) {
        this.turn = turn;
    }

    @Override
    public Optional<ErrorPage> pageFor(Throwable failure) {
        return failure instanceof SQLException told && NO_SUCH_TABLE.equals(told.getSQLState()) && turn.isTaken()
                ? Optional.of(ErrorPage.UNAVAILABLE)
                : Optional.empty();
    }
}
