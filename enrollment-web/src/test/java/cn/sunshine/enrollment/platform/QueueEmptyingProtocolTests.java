package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;

class QueueEmptyingProtocolTests {

    /** What Spring Boot then prints names the port and what to do. */
    @Test
    void whoFindsThePortTakenIsToldSo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(taken.getLocalPort());
            new ServerConfiguration().emptiedQueue().customize(factory);
            WebServer server = factory.getWebServer();

            assertThatExceptionOfType(PortInUseException.class)
                    .isThrownBy(server::start)
                    .satisfies(refused -> assertThat(refused.getPort()).isEqualTo(taken.getLocalPort()));
            server.destroy();
        }
    }
}
