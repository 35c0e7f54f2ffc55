package cn.sunshine.enrollment.identity.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same thing at the same time. */
final class Crowd {

    private Crowd() {}

    static <T> List<T> of(int people, Callable<T> attempt) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : crowd.invokeAll(Collections.nCopies(people, attempt))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            crowd.shutdownNow();
        }
    }
}
