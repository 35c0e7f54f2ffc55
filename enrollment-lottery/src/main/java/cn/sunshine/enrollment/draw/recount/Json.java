package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section 4: canonical JSON, read character by character; objects, lists, strings and whole numbers, nothing else. */
final class Json {

    private static final int DEEPEST = 16;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private final Where where;
    private int position;

    private Json(String text, Where where) {
        this.text = text;
        this.where = where;
    }

    /** The one object that a file holds. */
    static JsonObject read(Bundle files, String name) {
        return read(files.bytes(name), Where.in(name));
    }

    static JsonObject read(byte[] bytes, Where file) {
        return document(Text.decode(bytes, file), file);
    }

    /** One object: a whole file, or a line of NDJSON without its LF. */
    static JsonObject document(String text, Where where) {
        Json json = new Json(text, where);
        Object value = json.value(1);
        if (json.position < text.length()) {
            throw json.invalid("the end");
        }
        return JsonObject.of(value, where);
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw invalid("at most " + DEEPEST + " levels");
        }
        if (accept('{')) {
            return object(depth);
        }
        if (accept('[')) {
            return list(depth);
        }
        return accept('"') ? string() : number();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (accept('}')) {
            return object;
        }
        String before = "";
        do {
            expect('"');
            String key = key(before);
            expect(':');
            object.put(key, value(depth + 1));
            before = key;
        } while (accept(','));
        expect('}');
        return object;
    }

    /** Keys are printable ASCII in strictly ascending order; since a key is not empty, the first one ascends from "". */
    private String key(String before) {
        String key = string();
        if (!key.matches("[ !#-\\[\\]-~]+")) {
            throw invalid("a key of printable ASCII");
        }
        if (key.equals(before)) {
            throw where.field(key).expected("DUPLICATE_KEY", "each key once", "it stands twice");
        }
        if (key.compareTo(before) < 0) {
            throw where.field(key).expected("UNSORTED_KEYS", "keys in ascending order", "it comes after " + before);
        }
        return key;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        if (accept(']')) {
            return list;
        }
        do {
            list.add(value(depth + 1));
        } while (accept(','));
        expect(']');
        return list;
    }

    /** The opening quote has been read. Only a quote and a backslash are escaped, and both must be. */
    private String string() {
        StringBuilder string = new StringBuilder();
        while (!accept('"')) {
            char c = next();
            if (c == '\n') {
                throw invalid("a string without line breaks");
            }
            if (c == '\\') {
                c = next();
                if (c != '"' && c != '\\') {
                    throw invalid("no escapes but \\\" and \\\\");
                }
            }
            string.append(c);
        }
        return string.toString();
    }

    private Long number() {
        int start = position;
        while (position < text.length() && "-0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        String digits = text.substring(start, position);
        if (!digits.matches("0|-?[1-9][0-9]*")) {
            throw invalid("an object, a list, a string or a whole number");
        }
        if (digits.length() > 17 || Math.abs(Long.parseLong(digits)) > LARGEST) {
            throw where.expected("INVALID_NUMBER", "at most " + LARGEST, digits);
        }
        return Long.valueOf(digits);
    }

    private boolean accept(char wanted) {
        boolean found = position < text.length() && text.charAt(position) == wanted;
        if (found) {
            position++;
        }
        return found;
    }

    private void expect(char wanted) {
        if (!accept(wanted)) {
            throw invalid(String.valueOf(wanted));
        }
    }

    private char next() {
        if (position == text.length()) {
            throw invalid("the end of the string");
        }
        return text.charAt(position++);
    }

    private ContradictionException invalid(String expected) {
        return where.expected("INVALID_JSON", expected, "something else at character " + (position + 1));
    }
}
