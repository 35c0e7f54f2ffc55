package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.WaitingRule;
import cn.sunshine.enrollment.draw.assign.SchoolId;
import cn.sunshine.enrollment.draw.assign.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** The waiting lists by child: units in the order of their keys, the members of a unit in the order of the roll. */
final class WaitingLists {

    private WaitingLists() {}

    static Map<String, List<String>> of(
            DrawInputs inputs, SortedMap<SchoolId, List<UnitId>> units, Function<UnitId, List<String>> members) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        if (inputs.params().rules().waitingRule() == WaitingRule.FIXED_ORDER) {
            units.forEach((school, waiting) -> lists.put(
                    school.value(),
                    waiting.stream()
                            .flatMap(unit -> members.apply(unit).stream())
                            .toList()));
        }
        return lists;
    }
}
