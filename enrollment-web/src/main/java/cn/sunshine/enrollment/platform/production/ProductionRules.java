package cn.sunshine.enrollment.platform.production;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses, before anything is started, settings that production must never have, whatever file, variable or argument they
 * come from: the profile's own file alone could be overruled.
 */
class ProductionRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> FORBIDDEN = Map.of(
            "enrollment.demo.enabled", "true",
            "enrollment.season.movable-clock", "true",
            "enrollment.embedded-postgres.mode", "temporary",
            "enrollment.identity.code-sender", "outbox",
            "enrollment.web.tls", "false");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> broken = broken(environment);
            if (!broken.isEmpty()) {
                throw new UnsafeProductionException(broken);
            }
        }
    }

    private static List<String> broken(Environment environment) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue()
                        .equalsIgnoreCase(
                                environment.getProperty(rule.getKey(), "").strip()))
                .map(rule -> rule.getKey() + "=" + rule.getValue())
                .sorted()
                .toList();
    }
}
