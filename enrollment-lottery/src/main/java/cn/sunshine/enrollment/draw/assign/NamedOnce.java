package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The rule that a list names nothing twice. */
final class NamedOnce {

    private NamedOnce() {}

    static void check(Collection<?> names, String place, Findings findings) {
        Set<Object> seen = new HashSet<>();
        for (Object name : names) {
            if (!seen.add(name)) {
                findings.note(Refusal.DUPLICATE_ID, place, "named twice: " + name);
            }
        }
    }
}
