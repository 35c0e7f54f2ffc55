package cn.sunshine.enrollment.faults;

import org.junit.jupiter.api.Tag;

/**
 * The application, its database, and both at once: each killed ten times under a stream of families, and the application told
 * to stop ten times.
 */
@Tag("faults")
class KilledTenTimesIT extends Survival {

    KilledTenTimesIT() {
        super(10, Kill.values());
    }
}
