package cn.sunshine.enrollment.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a form sent, or did not send at all. */
public final class Typed {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private Typed() {}

    public static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** What was typed without blanks around it. */
    public static String stripped(@Nullable String typed) {
        return orEmpty(typed).strip();
    }

    /** The id that a select or a card sends back. */
    public static Optional<UUID> id(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> ID.matcher(text).matches())
                .map(UUID::fromString);
    }

    /** The constant of that name. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(typed))
                .findFirst();
    }
}
