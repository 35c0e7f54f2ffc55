package cn.sunshine.enrollment.review.service;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An event of a step, and how it arrives at its listener. */
record Told(String step, Runnable arrival) {

    static List<Told> with(List<Told> events, Told next) {
        return Stream.concat(events.stream(), Stream.of(next)).toList();
    }

    /** Every order of these events. */
    static List<List<Told>> orders(List<Told> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        Told last = events.get(events.size() - 1);
        List<List<Told>> longer = new ArrayList<>();
        for (List<Told> shorter : orders(events.subList(0, events.size() - 1))) {
            for (int at = 0; at <= shorter.size(); at++) {
                List<Told> order = new ArrayList<>(shorter);
                order.add(at, last);
                longer.add(order);
            }
        }
        return longer;
    }

    @Override
    public String toString() {
        return step;
    }
}
