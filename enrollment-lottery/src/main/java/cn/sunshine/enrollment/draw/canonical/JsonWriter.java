package cn.sunshine.enrollment.draw.canonical;

import java.util.Iterator;
import java.util.Map;

/** Writes canonical JSON: keys ascending, no blanks, non-ASCII literal, no final line end. */
public final class JsonWriter {

    private final StringBuilder text = new StringBuilder();

    private JsonWriter() {}

    public static byte[] bytes(Json value) {
        return Texts.bytes(line(value));
    }

    /** The same as text, for a line of NDJSON. */
    public static String line(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.text.toString();
    }

    private void value(Json value) {
        if (value instanceof Json.Obj object) {
            object(object);
        } else if (value instanceof Json.Arr array) {
            array(array);
        } else if (value instanceof Json.Text string) {
            string(string.value());
        } else {
            text.append(((Json.Int) value).value());
        }
    }

    private void object(Json.Obj object) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            text.append(separator);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private void array(Json.Arr array) {
        text.append('[');
        for (Iterator<Json> items = array.items().iterator(); items.hasNext(); ) {
            value(items.next());
            text.append(items.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            character(value.charAt(i));
        }
        text.append('"');
    }

    private void character(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            default -> text.append(c);
        }
    }
}
