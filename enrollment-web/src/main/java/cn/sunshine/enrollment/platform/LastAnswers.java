package cn.sunshine.enrollment.platform;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops before anything else: nobody new is let in, and whoever is connected gets an answer to what it asks, which says that it
 * is the connection's last. Spring Boot's graceful stop, which comes next, pauses the web server, and that hangs up on every
 * request that it has not begun to read, however long ago the family pressed the button.
 */
@Component
class LastAnswers implements SmartLifecycle {

    /** For a request that is on its way, or is sent by a browser that has not heard yet. */
    private static final Duration SILENCE = Duration.ofSeconds(2);
    /** Longer than any answer may take, with room for those who wait for a thread. */
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private static final long POLL_MILLIS = 50;

    private final Duration silence;
    private final Duration longest;
    private volatile List<ProtocolHandler> doors = List.of();

    @Autowired
    LastAnswers() {
        this(SILENCE, LONGEST);
    }

    LastAnswers(Duration silence, Duration longest) {
        this.silence = silence;
        this.longest = longest;
    }

    @EventListener
    void open(WebServerInitializedEvent opened) {
        open(opened.getWebServer());
    }

    void open(WebServer server) {
        if (server instanceof TomcatWebServer tomcat) {
            Connector[] connectors = tomcat.getTomcat().getService().findConnectors();
            doors = Arrays.stream(connectors).map(Connector::getProtocolHandler).toList();
        }
    }

    @Override
    public void start() {
        // it has nothing to do until the end
    }

    @Override
    public void stop() {
        List<ProtocolHandler> closing = doors;
        doors = List.of();
        closing.forEach(ProtocolHandler::closeServerSocketGraceful);
        closing.forEach(door -> door.awaitConnectionsClose(silence.toMillis()));
        closing.forEach(this::awaitAnswers);
    }

    private void awaitAnswers(ProtocolHandler door) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (isAtWork(door) && System.nanoTime() < end) {
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Also with those who wait for a thread: to them, too, a paused server would never turn. */
    private static boolean isAtWork(ProtocolHandler door) {
        return door.getExecutor() instanceof ThreadPoolExecutor threads
                && (threads.getActiveCount() > 0 || !threads.getQueue().isEmpty());
    }

    @Override
    public boolean isRunning() {
        return !doors.isEmpty();
    }

    /** A door that has been closed is not opened again. */
    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Before the web server's own stop begins. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
