package cn.sunshine.enrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whose word is taken for where a request comes from: the container with the product's settings and one servlet. */
class ProxyTests {

    private static final String STRATEGY = "server.forward-headers-strategy=native";
    private static final String PROXIES = "server.tomcat.remoteip.internal-proxies=";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Mirror {

        @Bean
        ServletRegistrationBean<HttpServlet> whoAsks() {
            return new ServletRegistrationBean<>(new WhoAsks(), "/");
        }
    }

    static class WhoAsks extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }

    @Test
    void CRY_09_noProxyIsBelievedByDefault() throws Exception {
        assertThat(seenBy()).isEqualTo("127.0.0.1 http");
    }

    @Test
    void CRY_09_aListedProxyIsBelieved() throws Exception {
        assertThat(seenBy(STRATEGY, PROXIES + "127\\.0\\.0\\.1")).isEqualTo("203.0.113.7 https");
    }

    @Test
    void CRY_09_anotherThanTheListedProxyIsNot() throws Exception {
        assertThat(seenBy(STRATEGY, PROXIES + "10\\.0\\.0\\.9")).isEqualTo("127.0.0.1 http");
    }

    private static String seenBy(String... settings) throws Exception {
        String[] all = Stream.concat(Stream.of("server.port=0", "spring.main.banner-mode=off"), Stream.of(settings))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext running = new SpringApplicationBuilder(Mirror.class).run(arguments(all))) {
            String port = running.getEnvironment().getProperty("local.server.port");
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        }
    }

    /** As arguments they win over the product's own file. */
    private static String[] arguments(String... settings) {
        return Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new);
    }
}
