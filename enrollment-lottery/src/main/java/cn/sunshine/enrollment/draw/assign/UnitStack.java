package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/** Units that wait to go on with their lists. */
final class UnitStack {

    private int[] units = new int[16];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void push(int unit) {
        if (size == units.length) {
            units = Arrays.copyOf(units, size * 2);
        }
        units[size++] = unit;
    }

    int pop() {
        return units[--size];
    }
}
