package cn.sunshine.enrollment.platform.production;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses, before anything is started, settings that production must never have, whatever file, variable or argument they
 * come from: the profile's own file alone could be overruled. And it names every secret that is missing.
 */
class ProductionRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Compared as what they are read as: "off" and "0" are false, too. */
    private static final Map<String, Boolean> SWITCHES = Map.of(
            "enrollment.demo.enabled", true,
            "enrollment.season.movable-clock", true,
            "enrollment.web.tls", false);

    private static final Map<String, String> WORDS = Map.of(
            "enrollment.embedded-postgres.mode", "temporary",
            "enrollment.identity.code-sender", "outbox",
            // believes every visitor who claims to be a proxy
            "server.forward-headers-strategy", "framework");

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
        return Stream.of(
                        switches(environment),
                        words(environment),
                        UnlistedProxies.in(environment),
                        CheapHashes.in(environment),
                        oneRoleForBoth(environment))
                .flatMap(rules -> rules)
                .sorted()
                .toList();
    }

    private static Stream<String> switches(Environment environment) {
        Binder binder = Binder.get(environment);
        return SWITCHES.entrySet().stream()
                .filter(rule -> binder.bind(rule.getKey(), Boolean.class)
                        .map(rule.getValue()::equals)
                        .orElse(false))
                .map(rule -> rule.getKey() + "=" + environment.getProperty(rule.getKey()));
    }

    private static Stream<String> words(Environment environment) {
        return WORDS.entrySet().stream()
                .filter(rule -> rule.getValue().equals(plain(environment.getProperty(rule.getKey(), ""))))
                .map(rule -> rule.getKey() + "=" + environment.getProperty(rule.getKey()));
    }

    /** Said before the first migration, which gives the application's role its rights and runs once. */
    private static Stream<String> oneRoleForBoth(Environment environment) {
        String owner = environment.getProperty("spring.flyway.user", "");
        return owner.isEmpty() || !owner.equals(environment.getProperty("spring.datasource.username"))
                ? Stream.empty()
                : Stream.of("spring.datasource.username the same as spring.flyway.user");
    }

    /** Enums are read by their letters alone, in whatever case. */
    private static String plain(String word) {
        return word.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
