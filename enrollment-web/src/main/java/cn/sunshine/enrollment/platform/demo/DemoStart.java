package cn.sunshine.enrollment.platform.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Fills the demo when the application is first started on a fresh database, while its pages are already open. */
@DemoComponent
class DemoStart {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoMark mark;
    private final DemoReset reset;
    private final DemoDistrict district;

    DemoStart(DemoMark mark, DemoReset reset, DemoDistrict district) {
        this.mark = mark;
        this.reset = reset;
        this.district = district;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (mark.isFreshDatabase()) {
            district.begin();
            district.make();
        } else if (!mark.isComplete()) {
            log.info("An earlier start of the demo was cut off: it is made anew");
            reset.reset();
        }
    }
}
