package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads canonical JSON (docs/lottery-protocol.md, section 4): only the one spelling that {@link JsonWriter} writes is
 * accepted, so that a document has one hash. A refusal names the path of the key.
 */
public final class JsonReader {

    private static final int END = -1;

    private final String text;
    private final Place place;
    private int position;

    private JsonReader(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    /**
     * The object that is the whole of {@code bytes}.
     *
     * @throws DrawRefusedException if the bytes are not canonical
     */
    public static JsonFields read(String file, byte[] bytes) {
        return readLine(Texts.decode(file, bytes), Place.of(file));
    }

    /** The objects of an NDJSON file, each line ended by LF. */
    public static List<JsonFields> readLines(String file, byte[] bytes) {
        String text = Texts.decode(file, bytes);
        List<JsonFields> objects = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Place line = Place.of(file).line(objects.size() + 1);
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw new DrawRefusedException(RefusalCode.MISSING_LINE_END, line, "the last line has no line end");
            }
            objects.add(readLine(text.substring(start, end), line));
            start = end + 1;
        }
        return objects;
    }

    private static JsonFields readLine(String text, Place place) {
        JsonReader reader = new JsonReader(text, place);
        Json value = reader.value("", 1);
        if (reader.peek() != END) {
            throw reader.refuse(RefusalCode.INVALID_JSON, "", "something follows the value");
        }
        return JsonFields.of(value, place);
    }

    private Json value(String path, int depth) {
        if (depth > Json.MAX_DEPTH) {
            throw refuse(RefusalCode.INVALID_JSON, path, "nested deeper than " + Json.MAX_DEPTH);
        }
        return switch (peek()) {
            case '{' -> object(path, depth);
            case '[' -> array(path, depth);
            case '"' -> new Json.Text(string(path));
            default -> integer(path);
        };
    }

    private Json object(String path, int depth) {
        SortedMap<String, Json> members = new TreeMap<>();
        position++;
        if (take('}')) {
            return new Json.Obj(members);
        }
        do {
            String key = key(path);
            String inner = path.isEmpty() ? key : path + "." + key;
            requireNext(members, key, inner);
            expect(':', inner);
            members.put(key, value(inner, depth + 1));
        } while (take(','));
        expect('}', path);
        return new Json.Obj(members);
    }

    private String key(String path) {
        if (peek() != '"') {
            throw refuse(RefusalCode.INVALID_JSON, path, "expected a key");
        }
        String key = string(path);
        if (key.isEmpty() || key.chars().anyMatch(c -> c > 0x7e || c == '"' || c == '\\')) {
            throw refuse(RefusalCode.INVALID_JSON, path, "a key is empty or not plain ASCII");
        }
        return key;
    }

    private void requireNext(SortedMap<String, Json> members, String key, String path) {
        int order = members.isEmpty() ? -1 : members.lastKey().compareTo(key);
        if (order == 0) {
            throw refuse(RefusalCode.DUPLICATE_KEY, path, "the key stands twice");
        }
        if (order > 0) {
            throw refuse(RefusalCode.UNSORTED_KEYS, path, "keys must ascend");
        }
    }

    private Json array(String path, int depth) {
        List<Json> items = new ArrayList<>();
        position++;
        if (take(']')) {
            return new Json.Arr(items);
        }
        do {
            items.add(value(path + "[" + items.size() + "]", depth + 1));
        } while (take(','));
        expect(']', path);
        return new Json.Arr(items);
    }

    private String string(String path) {
        StringBuilder string = new StringBuilder();
        position++;
        while (!take('"')) {
            string.append(character(path));
        }
        return Texts.requireClean(string.toString(), place.field(path));
    }

    private char character(String path) {
        int c = next();
        if (c == END) {
            throw refuse(RefusalCode.INVALID_JSON, path, "the text ends inside a string");
        }
        return c == '\\' ? escaped(path) : (char) c;
    }

    /** Control characters are refused in every text, so the only legal escapes are those of quote and backslash. */
    private char escaped(String path) {
        int c = next();
        if (c != '"' && c != '\\') {
            throw refuse(RefusalCode.INVALID_JSON, path, "only quote and backslash are escaped");
        }
        return (char) c;
    }

    private Json integer(String path) {
        int start = position;
        take('-');
        while (Character.isDigit(peek())) {
            position++;
        }
        String digits = text.substring(start, position);
        if (!digits.matches("0|-?[1-9][0-9]{0,15}") || Math.abs(Long.parseLong(digits)) > Json.MAX_INTEGER) {
            throw refuse(RefusalCode.INVALID_JSON, path, "expected an object, array, string or whole number");
        }
        return new Json.Int(Long.parseLong(digits));
    }

    private int peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private int next() {
        int c = peek();
        position++;
        return c;
    }

    private boolean take(char expected) {
        boolean found = peek() == expected;
        if (found) {
            position++;
        }
        return found;
    }

    private void expect(char expected, String path) {
        if (!take(expected)) {
            throw refuse(RefusalCode.INVALID_JSON, path, "expected " + expected);
        }
    }

    private DrawRefusedException refuse(RefusalCode code, String path, String reason) {
        return new DrawRefusedException(code, place.field(path), reason + " (character " + position + ")");
    }
}
