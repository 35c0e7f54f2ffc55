package cn.sunshine.enrollment.draw.assign;

import java.util.Arrays;

/** Units with their keys at one school, the best first. */
final class KeyedUnits {

    private final long[] keys;
    private final int[] units;

    private KeyedUnits(long[] keys, int[] units) {
        this.keys = keys;
        this.units = units;
    }

    /** Takes units in any order; no two may have the same key. */
    static final class Collector {

        private long[] keys = new long[8];
        private int[] units = new int[8];
        private int size;
        private boolean ascending = true;

        static Collector[] forEach(int schools) {
            Collector[] collectors = new Collector[schools];
            Arrays.setAll(collectors, school -> new Collector());
            return collectors;
        }

        void add(long key, int unit) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, size * 2);
                units = Arrays.copyOf(units, size * 2);
            }
            ascending &= size == 0 || keys[size - 1] < key;
            keys[size] = key;
            units[size++] = unit;
        }

        int size() {
            return size;
        }

        /**
         * Only the keys are sorted, as primitives; then each unit looks its own up. That is twice as fast as a heap of
         * pairs, and where units came in the order of their ranks there is nothing to do.
         */
        KeyedUnits sorted() {
            long[] sortedKeys = Arrays.copyOf(keys, size);
            int[] sortedUnits = Arrays.copyOf(units, size);
            if (!ascending) {
                Arrays.sort(sortedKeys);
                for (int i = 0; i < size; i++) {
                    sortedUnits[Arrays.binarySearch(sortedKeys, keys[i])] = units[i];
                }
            }
            return new KeyedUnits(sortedKeys, sortedUnits);
        }

        static KeyedUnits[] sorted(Collector[] collectors) {
            return Arrays.stream(collectors).map(Collector::sorted).toArray(KeyedUnits[]::new);
        }
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

    /** How many have a better key than one that is not among them. */
    int betterThan(long key) {
        return -Arrays.binarySearch(keys, key) - 1;
    }
}
