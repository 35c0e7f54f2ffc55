package cn.sunshine.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.journey.RunningDemo;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** R2: a public page beside a bare controller that says hello, both over HTTP from clients in this process. */
@RunningDemo
abstract class PageRatio {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Comparison comparison;

    @LocalServerPort
    private int port;

    PageRatio(Comparison comparison) {
        this.comparison = comparison;
    }

    @Test
    void LOD_08_comparesAPublicPageWithABareHello() throws Exception {
        URI school = URI.create("http://localhost:" + port + "/schools/990102001");
        // the demo is filled by its own start, which goes on while this test begins
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> status(school) == 200);
        try (ConfigurableApplicationContext hello = Hello.start()) {
            String hellos = "http://localhost:" + hello.getEnvironment().getProperty("local.server.port") + "/hello";
            comparison.print("R2 page of a school / bare hello", () -> open(school), () -> open(URI.create(hellos)));
        }
    }

    private static void open(URI page) throws Exception {
        assertThat(status(page)).isEqualTo(200);
    }

    private static int status(URI page) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                .statusCode();
    }
}
