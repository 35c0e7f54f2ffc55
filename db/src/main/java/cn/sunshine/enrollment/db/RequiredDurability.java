package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.Problem;
import org.springframework.core.io.ResourceLoader;

/**
 * What must survive a crash. A setting alone could let families' applications be forgotten, so a forgetful database is
 * taken only where the test support of this module stands on the class path, which no release carries.
 */
final class RequiredDurability {

    /** In the test-jar of this module and nowhere else. */
    static final String TESTS_ONLY = "cn/sunshine/enrollment/db/support/forgetful-for-tests";

    private RequiredDurability() {}

    /** @throws DatabaseProblemException if the mode is for tests and this is none */
    static Durability of(EmbeddedPostgresProperties properties, ResourceLoader classPath) {
        Durability durability = properties.durability();
        if (durability == Durability.FORGETFUL && !isTest(classPath)) {
            throw new DatabaseProblemException(Problem.TEMPORARY_OUTSIDE_TESTS);
        }
        return durability;
    }

    private static boolean isTest(ResourceLoader classPath) {
        return classPath
                .getResource(ResourceLoader.CLASSPATH_URL_PREFIX + TESTS_ONLY)
                .exists();
    }
}
