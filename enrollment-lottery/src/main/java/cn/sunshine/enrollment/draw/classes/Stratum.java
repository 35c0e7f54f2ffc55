package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.refusal.Name;
import java.util.List;

/**
 * Children who count as alike when classes are made: for instance the same sex and the same band of scores. Two strata
 * are the same if all their fields are.
 *
 * @param fields what the children share, the outermost first
 */
public record Stratum(List<String> fields) implements Comparable<Stratum> {

    public Stratum {
        fields = List.copyOf(fields);
        fields.stream().filter(field -> !field.isEmpty()).forEach(field -> Name.checked("strata", field));
    }

    /** Field by field by the bytes; where one list begins the other, the shorter comes first. */
    @Override
    public int compareTo(Stratum other) {
        int common = Math.min(fields.size(), other.fields.size());
        for (int i = 0; i < common; i++) {
            int order = Name.compare(fields.get(i), other.fields.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(fields.size(), other.fields.size());
    }
}
