package cn.sunshine.enrollment.security;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** While a test walks, everything is logged that an installation logs, and of ourselves more; and it remembers what was typed. */
final class OperatorsLog implements BeforeEachCallback, AfterEachCallback {

    /** Fields that hold what is somebody's own, or opens something. */
    private static final Set<String> OWN =
            Set.of("name", "number", "phone", "login", "door", "password", "again", "old", "code", "hexDigits");

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private final Set<String> typed = new LinkedHashSet<>();

    @Override
    public void beforeEach(ExtensionContext test) {
        logging.setLogLevel("ROOT", LogLevel.INFO);
        logging.setLogLevel("cn.sunshine", LogLevel.DEBUG);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logging.setLogLevel("ROOT", LogLevel.WARN);
        logging.setLogLevel("cn.sunshine", null);
    }

    void remember(Map<String, String> values) {
        values.forEach((field, value) -> {
            if (OWN.contains(field) && !value.isBlank()) {
                typed.add(value);
            }
        });
    }

    Set<String> typed() {
        return typed;
    }
}
