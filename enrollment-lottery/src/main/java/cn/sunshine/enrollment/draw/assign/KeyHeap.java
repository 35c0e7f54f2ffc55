package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/**
 * A binary heap of (key, unit) pairs with the <em>worst</em> on top: the largest key. Two parallel arrays of primitives,
 * so that a school with ten thousand seats costs 120 kB and no object per child.
 */
final class KeyHeap {

    private long[] keys = new long[8];
    private int[] units = new int[8];
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long worstKey() {
        return keys[0];
    }

    int worstUnit() {
        return units[0];
    }

    void clear() {
        size = 0;
    }

    void push(long key, int unit) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            units = Arrays.copyOf(units, size * 2);
        }
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (keys[parent] >= key) {
                break;
            }
            keys[hole] = keys[parent];
            units[hole] = units[parent];
            hole = parent;
        }
        keys[hole] = key;
        units[hole] = unit;
    }

    /** Removes the worst and returns its unit. */
    int pop() {
        int worst = units[0];
        size--;
        sink(keys[size], units[size]);
        return worst;
    }

    /** Puts a better one in the place of the worst, which is returned. */
    int replaceWorst(long key, int unit) {
        int worst = units[0];
        sink(key, unit);
        return worst;
    }

    private void sink(long key, int unit) {
        int hole = 0;
        for (int child = 1; child < size; child = 2 * hole + 1) {
            if (child + 1 < size && keys[child + 1] > keys[child]) {
                child++;
            }
            if (keys[child] <= key) {
                break;
            }
            keys[hole] = keys[child];
            units[hole] = units[child];
            hole = child;
        }
        keys[hole] = key;
        units[hole] = unit;
    }
}
