package cn.sunshine.enrollment.draw.canonical;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of canonical JSON: the subset of RFC 8785 with objects, arrays, strings and integers. */
public sealed interface Json {

    /** Largest magnitude of an integer: what every JSON reader keeps exactly. */
    long MAX_INTEGER = (1L << 53) - 1;

    /** Deepest nesting. */
    int MAX_DEPTH = 16;

    /** An object; its keys are ASCII, so the order of a TreeMap is byte order. */
    record Obj(SortedMap<String, Json> members) implements Json {

        public Obj {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }

        /** An object without members. */
        public static Obj empty() {
            return new Obj(new TreeMap<>());
        }

        /** The same object with one more member. */
        public Obj with(String key, Json value) {
            SortedMap<String, Json> extended = new TreeMap<>(members);
            extended.put(key, value);
            return new Obj(extended);
        }

        public Obj with(String key, String value) {
            return with(key, new Text(value));
        }

        public Obj with(String key, long value) {
            return with(key, new Int(value));
        }

        public Obj with(String key, List<String> values) {
            return with(key, Arr.of(values));
        }
    }

    /** An array. */
    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }

        /** An array of strings. */
        public static Arr of(List<String> values) {
            List<Json> items = new ArrayList<>();
            values.forEach(value -> items.add(new Text(value)));
            return new Arr(items);
        }
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** An integer. */
    record Int(long value) implements Json {}
}
