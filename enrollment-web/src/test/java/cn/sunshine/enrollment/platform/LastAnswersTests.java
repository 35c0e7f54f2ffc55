package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.sunshine.enrollment.faults.Line;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;
import org.springframework.boot.web.server.WebServer;

/** A web server that is stopped as Spring Boot stops it, after {@link LastAnswers}. */
class LastAnswersTests {

    private static final Duration SILENCE = Duration.ofMillis(500);

    private final LastAnswers last = new LastAnswers(SILENCE, Duration.ofSeconds(10));
    private final Pages pages = new Pages();
    private final WebServer server = serverWithOneThread();
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getPort();
        last.open(server);
    }

    @AfterEach
    void end() {
        pages.written.countDown();
        server.stop();
        server.destroy();
    }

    @Test
    void RES_16_answersWhoeverIsConnectedOnceMoreAndSaysThatItWasTheLast() throws Exception {
        Line idle = line();
        assertThat(idle.ask("/").hear()).matches(Line::isWhole).matches(answer -> !Line.isLast(answer));
        Line silent = line();
        assertThat(silent.holdsFor(100)).isTrue();
        CompletableFuture<Void> stopped = stop();
        awaitThatNobodyIsLetIn();

        assertThat(idle.ask("/").hear())
                .contains("HTTP/1.1 200")
                .matches(Line::isWhole, "whole")
                .matches(Line::isLast);
        assertThat(silent.ask("/").hear())
                .contains("HTTP/1.1 200")
                .matches(Line::isWhole, "whole")
                .matches(Line::isLast);
        stopped.join();
    }

    @Test
    void RES_16_answersWhoeverWaitsForAThreadHoweverLongThatIsAtWork() throws Exception {
        Line first = line().ask("/slow");
        pages.begun.await();
        Line second = line().ask("/");
        assertThat(second.holdsFor(100)).isTrue();
        CompletableFuture<Void> stopped = stop();
        awaitThatNobodyIsLetIn();
        Thread.sleep(SILENCE.multipliedBy(2).toMillis());

        pages.written.countDown();
        assertThat(first.hear()).contains("HTTP/1.1 200").matches(Line::isWhole, "whole");
        assertThat(second.hear()).contains("HTTP/1.1 200").matches(Line::isWhole, "whole");
        stopped.join();
    }

    /** As they do when the machine has let them in and the server has not had time to take them. */
    @RepeatedTest(5)
    void RES_16_answersWhoeverStandsBeforeTheDoorWhenItIsClosed() throws Exception {
        Line idle = line();
        idle.ask("/").hear();
        List<Line> queue = List.of(line(), line(), line());
        for (Line waiting : queue) {
            waiting.ask("/");
        }
        CompletableFuture<Void> stopped = stop();

        for (Line waiting : queue) {
            assertThat(waiting.hear()).contains("HTTP/1.1 200").matches(Line::isWhole, "whole");
        }
        stopped.join();
    }

    @Test
    void endsAlthoughSomebodyIsConnectedWhoNeverAsks() throws Exception {
        Line silent = line();
        assertThat(silent.holdsFor(100)).isTrue();
        assertThat(last.isRunning()).isTrue();

        assertThat(stop()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(silent.holdsFor(5_000)).isFalse();
        assertThat(last.isRunning()).isFalse();
    }

    private Line line() throws IOException {
        return Line.to(port).orElseThrow();
    }

    private void awaitThatNobodyIsLetIn() {
        await().until(() -> Line.to(port).isEmpty());
    }

    private CompletableFuture<Void> stop() {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        CompletableFuture.runAsync(last::stop)
                .thenRun(() -> server.shutDownGracefully(result -> {
                    server.stop();
                    stopped.complete(null);
                }));
        return stopped;
    }

    /** It has two connections at most, and one thread for both. */
    private WebServer serverWithOneThread() {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        new ServerConfiguration().emptiedQueue().customize(factory);
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.addConnectorCustomizers(connector -> {
            AbstractProtocol<?> protocol = (AbstractProtocol<?>) connector.getProtocolHandler();
            protocol.setMinSpareThreads(1);
            protocol.setMaxThreads(1);
            protocol.setMaxConnections(2);
        });
        return factory.getWebServer(
                context -> context.addServlet("pages", pages).addMapping("/"));
    }

    /** One page that comes at once, and one that comes when it is written. */
    private static final class Pages extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch begun = new CountDownLatch(1);
        private final transient CountDownLatch written = new CountDownLatch(1);

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (request.getRequestURI().equals("/slow")) {
                begun.countDown();
                awaitTheWriter();
            }
            response.getWriter().print("a page");
        }

        private void awaitTheWriter() {
            try {
                written.await();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
