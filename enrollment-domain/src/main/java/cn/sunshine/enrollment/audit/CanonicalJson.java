package cn.sunshine.enrollment.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Texts by key as JSON in one way only: keys in the order of their UTF-16 units, no blanks, and nothing escaped but what
 * JSON demands.
 */
final class CanonicalJson {

    private CanonicalJson() {}

    static String of(Map<String, String> texts) {
        return new TreeMap<>(texts)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(unit -> append(json, (char) unit));
        return json.append('"').toString();
    }

    private static void append(StringBuilder json, char unit) {
        if (unit == '"' || unit == '\\') {
            json.append('\\').append(unit);
        } else if (unit < ' ') {
            json.append(String.format("\\u%04x", (int) unit));
        } else {
            json.append(unit);
        }
    }
}
