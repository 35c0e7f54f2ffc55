package cn.sunshine.enrollment.platform.production;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What only an operator can give. Nothing here has a default, so all that is missing is named at once. */
final class RequiredSecrets {

    private static final String KEYS = "enrollment.protection.";
    private static final List<String> OF_AN_OUTSIDE_DATABASE = List.of(
            "spring.datasource.username", "spring.datasource.password", "spring.flyway.user", "spring.flyway.password");

    private final Environment environment;

    RequiredSecrets(Environment environment) {
        this.environment = environment;
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>(missingKeys());
        require("enrollment.identity.gateway.url", missing);
        if (isGiven("spring.datasource.url")) {
            OF_AN_OUTSIDE_DATABASE.forEach(name -> require(name, missing));
        }
        return missing;
    }

    /** In a file, or one by one. */
    private List<String> missingKeys() {
        List<String> missing = new ArrayList<>();
        boolean sealing = hasSealingKeys();
        if (!sealing && !isGiven(KEYS + "index-key")) {
            require(KEYS + "key-file", missing);
        } else {
            require(KEYS + "index-key", missing);
            if (!sealing) {
                missing.add(KEYS + "sealing-keys.1");
            }
        }
        return missing;
    }

    private boolean hasSealingKeys() {
        return Binder.get(environment)
                .bind(KEYS + "sealing-keys", Bindable.mapOf(Integer.class, String.class))
                .map(Map::values)
                .map(keys -> keys.stream().anyMatch(StringUtils::hasText))
                .orElse(false);
    }

    private void require(String name, List<String> missing) {
        if (!isGiven(name)) {
            missing.add(name);
        }
    }

    private boolean isGiven(String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }
}
