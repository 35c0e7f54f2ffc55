package cn.sunshine.enrollment.db.support;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * A Spring test that forgets {@link PgTest} must not open the data of whoever builds the project: every test context
 * is told to be temporary, in a directory below target. And slices keep PostgreSQL instead of looking for H2.
 */
final class TemporaryModeForEveryTest implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Temporary();
    }

    private record Temporary() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                    context,
                    "enrollment.embedded-postgres.mode=" + mode(),
                    "enrollment.embedded-postgres.directory=target/embedded-postgres",
                    "spring.test.database.replace=none");
        }

        /** On a durable server the application asks whether it is one, as it does anywhere. */
        private static String mode() {
            return System.getProperty("it.pg", "embedded").equals("durable") ? "persistent" : "temporary";
        }
    }
}
