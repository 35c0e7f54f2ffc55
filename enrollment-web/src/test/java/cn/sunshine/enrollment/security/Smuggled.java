package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.db.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** What no form asks for, and what would tell that one has kept it. */
final class Smuggled {

    /** No id of the product begins like this: where it is found, a form has set it. */
    private static final String MARK = "5eed5eed-0000-4000-8000-000000000001";

    private static final String NUMBER = "90417001";

    /** Fields that would matter if a form were bound to what is stored. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("id", MARK),
            Map.entry("guardian", MARK),
            Map.entry("guardianId", MARK),
            Map.entry("ownerId", MARK),
            Map.entry("account", MARK),
            Map.entry("accountId", MARK),
            Map.entry("claimedBy", MARK),
            Map.entry("applicationId", MARK),
            Map.entry("childId", MARK),
            Map.entry("drawId", MARK),
            Map.entry("school", MARK),
            Map.entry("schoolId", MARK),
            Map.entry("season", MARK),
            Map.entry("seasonId", MARK),
            Map.entry("district", MARK),
            Map.entry("districtId", MARK),
            Map.entry("tier", NUMBER),
            Map.entry("drawNumber", NUMBER),
            Map.entry("waitingRank", NUMBER),
            Map.entry("capacity", NUMBER),
            Map.entry("version", NUMBER),
            Map.entry("catchmentBasis", "IN_CATCHMENT"),
            Map.entry("kind", "STAFF"),
            Map.entry("role", "CATCHMENT_PUBLISHER"),
            Map.entry("grants[0].role.role", "CATCHMENT_PUBLISHER"),
            Map.entry("mustChangePassword", "false"),
            Map.entry("class.module.classLoader.resources.context.parent.pipeline.first.pattern", "x"));

    private Smuggled() {}

    static void isKeptNowhere(TestDatabase database) throws SQLException {
        try (Connection owner = database.connectAsOwner()) {
            assertThat(new Tables(owner).holding(MARK, NUMBER)).isEmpty();
        }
    }
}
