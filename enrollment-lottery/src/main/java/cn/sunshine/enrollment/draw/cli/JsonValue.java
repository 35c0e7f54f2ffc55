package cn.sunshine.enrollment.draw.cli;

import cn.sunshine.enrollment.draw.refusal.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A part of a problem as it was read, with the path that leads to it. Whatever is not exactly of the kind that is asked
 * for is refused as invalid input, with that path.
 */
final class JsonValue {

    private final JsonNode node;
    private final String place;

    private JsonValue(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    static JsonValue root(JsonNode node) {
        return new JsonValue(node, "");
    }

    String place() {
        return place;
    }

    /** Refuses any field that is not among these. */
    JsonValue withOnly(String... known) {
        requireObject();
        Set<String> names = Set.of(known);
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw RefusedException.invalid(inner(name), "unknown field");
            }
        }
        return this;
    }

    JsonValue field(String name) {
        return optional(name).orElseThrow(() -> RefusedException.invalid(inner(name), "missing"));
    }

    /** The field, if it is there. It may be absent, but not null. */
    Optional<JsonValue> optional(String name) {
        requireObject();
        JsonNode value = node.get(name);
        return value == null ? Optional.empty() : Optional.of(new JsonValue(value, inner(name)));
    }

    boolean isNull() {
        return node.isNull();
    }

    String text() {
        if (!node.isString()) {
            throw wrong("a text");
        }
        return node.stringValue();
    }

    /** A text as one of the types that check themselves; what they refuse is refused at this place. */
    <T> T as(Function<String, T> type) {
        try {
            return type.apply(text());
        } catch (RefusedException e) {
            throw RefusedException.invalid(place, e.reason());
        }
    }

    <T> List<T> listOf(Function<String, T> type) {
        return items().stream().map(item -> item.as(type)).toList();
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw wrong("true or false");
        }
        return node.booleanValue();
    }

    /** An integer that is not negative. */
    int count() {
        int value = number();
        if (value < 0) {
            throw wrong("not negative");
        }
        return value;
    }

    int number() {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong("a whole number of 32 bits");
        }
        return node.intValue();
    }

    long bigNumber() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("a whole number of 64 bits");
        }
        return node.longValue();
    }

    /** A whole number of any size; what is larger than an int counts as the largest or the smallest int. */
    int clampedNumber() {
        if (!node.isIntegralNumber()) {
            throw wrong("a whole number");
        }
        if (node.canConvertToInt()) {
            return node.intValue();
        }
        return node.bigIntegerValue().signum() > 0 ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    }

    List<JsonValue> items() {
        if (!node.isArray()) {
            throw wrong("a list");
        }
        List<JsonValue> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(new JsonValue(node.get(i), place + "[" + i + "]"));
        }
        return items;
    }

    Map<String, JsonValue> entries() {
        requireObject();
        Map<String, JsonValue> entries = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> entries.put(entry.getKey(), new JsonValue(entry.getValue(), inner(entry.getKey()))));
        return entries;
    }

    /** The value itself, to be given back as it came. */
    JsonNode asIs() {
        return node;
    }

    RefusedException wrong(String expected) {
        return RefusedException.invalid(place, "should be " + expected);
    }

    private void requireObject() {
        if (!node.isObject()) {
            throw wrong("an object");
        }
    }

    private String inner(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
