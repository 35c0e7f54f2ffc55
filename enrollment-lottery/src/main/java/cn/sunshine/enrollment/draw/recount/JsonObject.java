package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Section 4: an object of canonical JSON, asked for what must stand in it. */
record JsonObject(Map<String, Object> values, Where where) {

    static JsonObject of(Object value, Where where) {
        return new JsonObject(cast(Map.class, value, "an object", where), where);
    }

    /** All of the first keys, perhaps some of the second ones, no others. */
    JsonObject requireKeys(Set<String> required, Set<String> optional) {
        for (String key : values.keySet()) {
            if (!required.contains(key) && !optional.contains(key)) {
                throw at(key).expected("UNKNOWN_KEY", "no such key", "it");
            }
        }
        for (String key : required) {
            if (!has(key)) {
                throw at(key).expected("MISSING_KEY", "such a key", "none");
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Set<String> keys() {
        return values.keySet();
    }

    String text(String key) {
        return cast(String.class, value(key), "text", at(key));
    }

    long number(String key, long least, long most) {
        long number = cast(Long.class, value(key), "a number", at(key));
        if (number < least || number > most) {
            throw at(key).expected("INVALID_NUMBER", least + " to " + most, number);
        }
        return number;
    }

    byte[] bytes(String key, int length) {
        return Text.unhex(text(key), length, at(key));
    }

    <E extends Enum<E>> E oneOf(Class<E> words, String key) {
        String text = text(key);
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() ->
                        at(key).expected("INVALID_VALUE", "one of " + Arrays.toString(words.getEnumConstants()), text));
    }

    JsonObject object(String key) {
        return of(value(key), at(key));
    }

    List<JsonObject> objects(String key) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object value : list(key)) {
            objects.add(of(value, at(key + "[" + objects.size() + "]")));
        }
        return objects;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object value : list(key)) {
            texts.add(cast(String.class, value, "text", at(key + "[" + texts.size() + "]")));
        }
        return texts;
    }

    List<byte[]> hashes(String key) {
        return texts(key).stream()
                .map(digits -> Text.unhex(digits, Hash.LENGTH, at(key)))
                .toList();
    }

    private List<?> list(String key) {
        return cast(List.class, value(key), "a list", at(key));
    }

    private Object value(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw at(key).expected("MISSING_KEY", "such a key", "none");
        }
        return value;
    }

    Where at(String key) {
        return where.field(where.field().isEmpty() ? key : where.field() + "." + key);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Class<? super T> type, Object value, String expected, Where where) {
        if (!type.isInstance(value)) {
            throw where.expected("WRONG_TYPE", expected, "something else");
        }
        return (T) value;
    }
}
