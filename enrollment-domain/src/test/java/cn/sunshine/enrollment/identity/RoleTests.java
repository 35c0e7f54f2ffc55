package cn.sunshine.enrollment.identity;

import static cn.sunshine.enrollment.identity.Role.CATCHMENT_PUBLISHER;
import static cn.sunshine.enrollment.identity.Role.DISTRICT_ADMINISTRATOR;
import static cn.sunshine.enrollment.identity.Role.DISTRICT_REVIEWER;
import static cn.sunshine.enrollment.identity.Role.LOTTERY_ADMINISTRATOR;
import static cn.sunshine.enrollment.identity.Role.SCHOOL_OFFICER;
import static cn.sunshine.enrollment.identity.Role.SUPERVISOR;
import static cn.sunshine.enrollment.identity.Role.WITNESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleTests {

    private static final String DESK = "the school's desk notes who came, after all is decided";
    private static final String READS = "a supervisor reads a log that nobody can change, and writes nothing";
    private static final String BOUNDS = "both set bounds for all families, and neither decides on one";
    private static final String ADDRESSES = "address rules stand before a family applies; the draw knows no address";

    /** All roles that one officer may hold together, and why that gives him no power over his own work. */
    private static final Map<Set<Role>, String> TOGETHER = Map.ofEntries(
            Map.entry(EnumSet.of(SCHOOL_OFFICER, DISTRICT_REVIEWER), DESK),
            Map.entry(EnumSet.of(SCHOOL_OFFICER, CATCHMENT_PUBLISHER), DESK),
            Map.entry(EnumSet.of(SCHOOL_OFFICER, LOTTERY_ADMINISTRATOR), DESK),
            Map.entry(EnumSet.of(SCHOOL_OFFICER, WITNESS), DESK),
            Map.entry(EnumSet.of(SCHOOL_OFFICER, DISTRICT_ADMINISTRATOR), DESK),
            Map.entry(EnumSet.of(SUPERVISOR, SCHOOL_OFFICER), READS),
            Map.entry(EnumSet.of(SUPERVISOR, DISTRICT_REVIEWER), READS),
            Map.entry(EnumSet.of(SUPERVISOR, CATCHMENT_PUBLISHER), READS),
            Map.entry(EnumSet.of(SUPERVISOR, LOTTERY_ADMINISTRATOR), READS),
            Map.entry(EnumSet.of(SUPERVISOR, WITNESS), READS),
            Map.entry(EnumSet.of(SUPERVISOR, DISTRICT_ADMINISTRATOR), READS),
            Map.entry(EnumSet.of(CATCHMENT_PUBLISHER, DISTRICT_ADMINISTRATOR), BOUNDS),
            Map.entry(EnumSet.of(CATCHMENT_PUBLISHER, LOTTERY_ADMINISTRATOR), ADDRESSES),
            Map.entry(EnumSet.of(CATCHMENT_PUBLISHER, WITNESS), ADDRESSES));

    /** A new role stands beside no other before somebody writes here why it may. */
    @Test
    void ACL_11_twoRolesStandTogetherOnlyWhereItIsWrittenDownWhy() {
        Set<Set<Role>> together = new HashSet<>();
        for (Role held : Role.values()) {
            for (Role wanted : Role.values()) {
                assertThat(held.excludes(wanted)).isEqualTo(wanted.excludes(held));
                if (held != wanted && !held.excludes(wanted)) {
                    together.add(EnumSet.of(held, wanted));
                }
            }
        }

        assertThat(together).isEqualTo(TOGETHER.keySet());
    }
}
