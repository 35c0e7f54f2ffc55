package cn.sunshine.enrollment.platform.demo;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a database that the demo made and fills it again. The application's own role may not remove what is audited, so
 * the schema is made anew under the owner's role.
 */
@DemoComponent
class DemoReset {

    private static final Logger log = LoggerFactory.getLogger(DemoReset.class);

    private final DemoMark mark;
    private final Flyway flyway;
    private final DemoDistrict district;

    DemoReset(DemoMark mark, Flyway flyway, DemoDistrict district) {
        this.mark = mark;
        this.flyway = flyway;
        this.district = district;
    }

    /** @throws IllegalStateException on any database that the demo did not make */
    synchronized void reset() {
        if (!mark.isDemoDatabase()) {
            throw new IllegalStateException("this database was not made by the demo");
        }
        log.info("The demo is made anew");
        Flyway cleaning = Flyway.configure()
                .configuration(flyway.getConfiguration())
                .cleanDisabled(false)
                .load();
        cleaning.clean();
        cleaning.migrate();
        district.make();
    }
}
