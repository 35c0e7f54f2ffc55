package cn.sunshine.enrollment.platform.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/**
 * Fills the demo when the application is first started on a fresh database, while its pages are already open. Of several
 * nodes one does.
 */
@DemoComponent
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMark mark;
    private final DemoReset reset;
    private final DemoFilling filling;
    private final DemoTurn turn;

    DemoStart(DemoMark mark, DemoReset reset, DemoFilling filling, DemoTurn turn) {
        this.mark = mark;
        this.reset = reset;
        this.filling = filling;
        this.turn = turn;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (turn.isTaken() || mark.isComplete()) {
            return;
        }
        if (mark.isDemoDatabase()) {
            log.info("An earlier start of the demo was cut off: it is made anew");
            reset.reset();
        } else if (mark.isFreshDatabase() && turn.take()) {
            fillFresh();
        }
    }

    private void fillFresh() {
        try {
            filling.begin();
            filling.make();
        } finally {
            turn.end();
        }
    }
}
