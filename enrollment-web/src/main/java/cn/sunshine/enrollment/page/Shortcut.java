package cn.sunshine.enrollment.page;

/**
 * A key of an officer's page.
 *
 * @param key as it is pressed and shown, for instance {@code J} or {@code Ctrl+Enter}
 * @param label what it does
 */
public record Shortcut(String key, Label label) {}
