package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;

/**
 * A text on a page before the language is known: either a key of a message bundle with its arguments, or data that reads
 * the same in every language (the name of a school, a number).
 *
 * @param key the message key, or null for data
 * @param arguments of the message; enums and labels among them are translated too
 * @param data the text itself, or null for a key
 */
public record Label(
        @Nullable String key,
        List<Object> arguments,
        @Nullable String data) implements MessageSourceResolvable {

    public Label {
        if ((key == null) == (data == null)) {
            throw new IllegalArgumentException("A label is either a key or data, not key " + key + " and data " + data);
        }
        arguments = List.copyOf(arguments);
    }

    /** The text of this key, in the language of the page. */
    public static Label key(String key, Object... arguments) {
        return new Label(key, Arrays.asList(arguments), null);
    }

    /** The text of this constant: the key is {@code <Enum>.<CONSTANT>}. */
    public static Label of(Enum<?> constant) {
        return key(MessageKeys.of(constant));
    }

    /** A text that is data and is not translated. */
    public static Label data(String text) {
        return new Label(null, List.of(), text);
    }

    @Override
    public String @Nullable [] getCodes() {
        return key == null ? null : new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return arguments.stream()
                .map(argument -> argument instanceof Enum<?> constant ? Label.of(constant) : argument)
                .toArray();
    }

    @Override
    public @Nullable String getDefaultMessage() {
        return data;
    }
}
