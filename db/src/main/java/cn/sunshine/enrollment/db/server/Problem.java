package cn.sunshine.enrollment.db.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Why the database keeps the application from starting. Its texts are in {@code explanations*.properties}. */
public enum Problem {
    DIRECTORY_IN_USE,
    DIRECTORY_NOT_OURS,
    DIRECTORY_NOT_TRAVERSABLE,
    OTHER_MAJOR_VERSION,
    PORT_IN_USE,
    NO_BINARIES,
    NO_ACCOUNT,
    INITIALISATION_FAILED,
    START_FAILED,
    ROLES_FAILED,
    NOT_DURABLE,
    SCHEMA_OF_ANOTHER_VERSION,
    MIGRATIONS_DIFFER,
    TEMPORARY_OUTSIDE_TESTS;

    private static final String BUNDLE = "cn.sunshine.enrollment.db.server.explanations";

    /** What is the matter, in the given language. */
    public String description(Locale locale, Object... arguments) {
        return text("description", locale, arguments);
    }

    /** What to do about it, in the given language. */
    public String action(Locale locale, Object... arguments) {
        return text("action", locale, arguments);
    }

    private String text(String part, Locale locale, Object... arguments) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString(name() + "." + part), locale).format(arguments);
    }
}
