package cn.sunshine.enrollment.db;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** What happens elsewhere at a certain moment of a migration. */
final class Meanwhile extends BaseCallback {

    private final Event moment;
    private final Runnable elsewhere;

    Meanwhile(Event moment, Runnable elsewhere) {
        this.moment = moment;
        this.elsewhere = elsewhere;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == moment;
    }

    @Override
    public void handle(Event event, Context context) {
        elsewhere.run();
    }
}
