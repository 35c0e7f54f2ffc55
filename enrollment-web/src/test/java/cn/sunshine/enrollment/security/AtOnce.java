package cn.sunshine.enrollment.security;

import static cn.sunshine.enrollment.Visitors.withFormToken;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests that all begin at the same moment, each in a thread of its own. */
final class AtOnce {

    static final int MANY = 16;

    private AtOnce() {}

    /** @return the answers, in the order of the requests */
    static List<MockHttpServletResponse> send(MockMvc site, List<MockHttpServletRequestBuilder> requests)
            throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<Future<MockHttpServletResponse>> running = new ArrayList<>();
            for (MockHttpServletRequestBuilder request : requests) {
                running.add(threads.submit(() -> {
                    start.await();
                    return site.perform(request.with(withFormToken()).accept("text/html"))
                            .andReturn()
                            .getResponse();
                }));
            }
            start.countDown();
            List<MockHttpServletResponse> answers = new ArrayList<>();
            for (Future<MockHttpServletResponse> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
