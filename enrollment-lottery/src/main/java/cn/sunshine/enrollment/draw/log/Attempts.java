package cn.sunshine.enrollment.draw.log;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The attempts at one draw: attempt k, from the second on, has the id of the first followed by {@code /k}. They are made one
 * after the other, as whoever sees the outcomes of two chooses.
 *
 * @param id of the attempt that the log is asked about
 * @param first id of attempt 1
 * @param own number of the attempt that the log is asked about
 */
record Attempts(String id, String first, int own) {

    private static final Pattern LATER = Pattern.compile("(.+)/([2-9]|[1-9][0-9]{1,8})");

    static Attempts with(String drawId) {
        Matcher later = LATER.matcher(drawId);
        return later.matches()
                ? new Attempts(drawId, later.group(1), Integer.parseInt(later.group(2)))
                : new Attempts(drawId, drawId, 1);
    }

    private OptionalInt numberOf(String drawId) {
        if (drawId.equals(first)) {
            return OptionalInt.of(1);
        }
        Attempts other = with(drawId);
        if (other.first.equals(id)) {
            return OptionalInt.of(own + other.own); // who adds a number to a number begins again, too
        }
        return other.first.equals(first) ? OptionalInt.of(other.own) : OptionalInt.empty();
    }

    private boolean isOther(LogEntry entry) {
        return numberOf(entry.drawId()).orElse(own) != own;
    }

    /** Whether, of the entries before the own manifest, the last of each earlier attempt gives it up, and none has a result. */
    boolean wereGivenUp(List<LogEntry> before) {
        Map<Integer, LogEntry.Kind> last = new TreeMap<>();
        for (LogEntry entry : before) {
            if (isOther(entry)) {
                int number = numberOf(entry.drawId()).orElseThrow();
                if (number > own || entry.kind() == LogEntry.Kind.RESULT) {
                    return false;
                }
                last.put(number, entry.kind());
            }
        }
        return last.values().stream().allMatch(LogEntry.Kind.ABORT::equals);
    }

    /** Whether no other attempt is heard of after the own manifest. */
    boolean areOver(List<LogEntry> after) {
        return after.stream().noneMatch(this::isOther);
    }
}
