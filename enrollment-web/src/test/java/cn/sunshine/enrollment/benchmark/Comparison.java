package cn.sunshine.enrollment.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two ways of doing the same, in turns A B B A within one run, so that whatever else the machine does falls on both. Printed,
 * not asserted: a build says whether the comparison works, not how fast the machine is.
 *
 * @param clients how many work at a time, each on a connection of its own
 * @param each how many times a client does it in a turn
 * @param rounds how many times A B B A, after one that does not count
 */
record Comparison(int clients, int each, int rounds) {

    private static final String TURNS = "ABBA";

    /** For every build: shows that both ways work. */
    static Comparison sample() {
        return new Comparison(2, 3, 1);
    }

    static Comparison full() {
        return new Comparison(8, 100, 3);
    }

    /** For what takes long to make ready. */
    Comparison shorter() {
        return new Comparison(clients, Math.max(1, each / 4), rounds);
    }

    void print(String title, Way a, Way b) throws Exception {
        List<Double> as = new ArrayList<>();
        List<Double> bs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            for (char turn : TURNS.toCharArray()) {
                double rate = rate(turn == 'A' ? a : b);
                if (round > 0) {
                    (turn == 'A' ? as : bs).add(rate);
                }
            }
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < as.size(); i++) {
            ratios.add(as.get(i) / bs.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "%n%s | %d clients | A %.0f/s | B %.0f/s | A/B %.2f (%.2f to %.2f)%n",
                title,
                clients,
                median(as),
                median(bs),
                median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
    }

    private double rate(Way way) throws Exception {
        way.prepare(clients * each);
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        Callable<Integer> client = () -> {
            for (int i = 0; i < each; i++) {
                way.once();
            }
            return each;
        };
        long since = System.nanoTime();
        int done = 0;
        for (Future<Integer> finished : pool.invokeAll(Collections.nCopies(clients, client))) {
            done += finished.get();
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        pool.shutdown();
        return done / seconds;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
