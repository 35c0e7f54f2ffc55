package cn.sunshine.enrollment.page;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders field paths as the form class declares its fields, which is how they stand on the page: validation reports them
 * in any order, and a reader works through a list of errors from top to bottom.
 */
final class FieldOrder implements Comparator<String> {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?");

    private final List<String> declared;

    FieldOrder(Class<?> form) {
        declared = Stream.of(form.getDeclaredFields()).map(Field::getName).toList();
    }

    @Override
    public int compare(String left, String right) {
        return Comparator.<String>comparingInt(this::place)
                .thenComparingInt(FieldOrder::index)
                .compare(left, right);
    }

    private int place(String path) {
        int place = declared.indexOf(step(path).group(1));
        return place < 0 ? declared.size() : place;
    }

    private static int index(String path) {
        String index = step(path).group(2);
        return index == null ? 0 : Integer.parseInt(index);
    }

    private static Matcher step(String path) {
        Matcher step = STEP.matcher(path);
        if (!step.lookingAt()) {
            throw new IllegalArgumentException("Not the path of a field: " + path);
        }
        return step;
    }
}
