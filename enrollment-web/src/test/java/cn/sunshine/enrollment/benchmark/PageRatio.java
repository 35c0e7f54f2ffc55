package cn.sunshine.enrollment.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.journey.RunningDemo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
        try (ConfigurableApplicationContext hello = Hello.start()) {
            String hellos = "http://localhost:" + hello.getEnvironment().getProperty("local.server.port") + "/hello";
            comparison.print(
                    "R2 page of a school / bare hello",
                    page(port, "/schools/990102001"),
                    () -> open(URI.create(hellos)));
        }
    }

    private static Way page(int port, String path) {
        URI page = URI.create("http://localhost:" + port + path);
        return () -> open(page);
    }

    private static void open(URI page) throws Exception {
        assertThat(CLIENT.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(200);
    }
}
