package cn.sunshine.enrollment.draw.ceremony;

import java.util.List;

/**
 * What is drawn: a bundle, or one applicant under its own number.
 *
 * @param id bundle id or applicant number
 * @param rows rows of the members on the roll, ascending from 0
 */
record Unit(String id, List<Integer> rows) {

    Unit {
        rows = List.copyOf(rows);
    }

    int size() {
        return rows.size();
    }

    int firstRow() {
        return rows.get(0);
    }
}
