package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schools by their place in the problem. */
final class SchoolNumbers {

    private final Map<SchoolId, Integer> numbers;

    private SchoolNumbers(int size) {
        numbers = new HashMap<>(size * 2);
    }

    static SchoolNumbers of(List<School> schools, Findings findings) {
        SchoolNumbers numbers = new SchoolNumbers(schools.size());
        for (int i = 0; i < schools.size(); i++) {
            if (numbers.numbers.putIfAbsent(schools.get(i).id(), i) != null) {
                findings.note(Refusal.DUPLICATE_ID, "schools[" + i + "].id", "appears before");
            }
        }
        return numbers;
    }

    /** Schools that are known to be different. */
    static SchoolNumbers of(List<School> schools) {
        return of(schools, new Findings());
    }

    int size() {
        return numbers.size();
    }

    /** The number of the school, or -1 if there is none of that name. */
    int find(SchoolId id) {
        return numbers.getOrDefault(id, -1);
    }
}
