package cn.sunshine.enrollment.platform.production;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses, before anything is started, settings that production must never have, whatever file, variable or argument they
 * come from: the profile's own file alone could be overruled. And it names every secret that is missing.
 */
class ProductionRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> FORBIDDEN = Map.of(
            "enrollment.demo.enabled", "true",
            "enrollment.season.movable-clock", "true",
            "enrollment.embedded-postgres.mode", "temporary",
            "enrollment.identity.code-sender", "outbox",
            "enrollment.web.tls", "false",
            // believes every visitor who claims to be a proxy
            "server.forward-headers-strategy", "framework");

    private static final String STRATEGY = "server.forward-headers-strategy";
    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            List<String> broken = broken(environment);
            if (!broken.isEmpty()) {
                throw new UnsafeProductionException(broken);
            }
            List<String> missing = new RequiredSecrets(environment).missing();
            if (!missing.isEmpty()) {
                throw new MissingSecretsException(missing);
            }
        }
    }

    private static List<String> broken(Environment environment) {
        return Stream.of(forbidden(environment), unlistedProxies(environment), CheapHashes.in(environment))
                .flatMap(rules -> rules)
                .sorted()
                .toList();
    }

    private static Stream<String> forbidden(Environment environment) {
        return FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue()
                        .equalsIgnoreCase(
                                environment.getProperty(rule.getKey(), "").strip()))
                .map(rule -> rule.getKey() + "=" + rule.getValue());
    }

    /** Without a list the container believes every address of a private network. */
    private static Stream<String> unlistedProxies(Environment environment) {
        boolean believes = "native".equalsIgnoreCase(environment.getProperty(STRATEGY, ""));
        return believes && !environment.containsProperty(PROXIES)
                ? Stream.of(STRATEGY + "=native without " + PROXIES)
                : Stream.empty();
    }
}
