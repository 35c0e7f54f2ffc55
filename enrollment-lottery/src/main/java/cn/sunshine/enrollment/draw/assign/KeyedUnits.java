package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/** Units with their keys at one school, the best first. */
final class KeyedUnits {

    private final long[] keys;
    private final int[] units;

    private KeyedUnits(int size) {
        keys = new long[size];
        units = new int[size];
    }

    /** Empties a heap. */
    static KeyedUnits drain(KeyHeap heap) {
        KeyedUnits sorted = new KeyedUnits(heap.size());
        for (int place = sorted.size() - 1; place >= 0; place--) {
            sorted.keys[place] = heap.worstKey();
            sorted.units[place] = heap.pop();
        }
        return sorted;
    }

    int size() {
        return units.length;
    }

    long key(int place) {
        return keys[place];
    }

    int unit(int place) {
        return units[place];
    }

    /** How many have a better key. */
    int betterThan(long key) {
        int found = Arrays.binarySearch(keys, key);
        return found < 0 ? -found - 1 : found;
    }
}
