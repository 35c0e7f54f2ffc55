package cn.sunshine.enrollment.draw.classes;

import cn.sunshine.enrollment.draw.assign.StudentId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who sits in which class.
 *
 * @param classOf the number of each child's class, from 1, by name
 * @param deviation the largest difference between two classes, in children altogether or in children of one stratum
 */
public record ClassLists(SortedMap<StudentId, Integer> classOf, int deviation) {

    public ClassLists {
        classOf = Collections.unmodifiableSortedMap(new TreeMap<>(classOf));
    }
}
