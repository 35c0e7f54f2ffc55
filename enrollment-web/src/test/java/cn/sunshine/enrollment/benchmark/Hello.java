package cn.sunshine.enrollment.benchmark;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The least that Spring can answer with: no security, no database, no template. */
@TestConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class Hello {

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Hello.class)
                .properties("server.port=0", "spring.config.name=hello", "spring.main.banner-mode=off")
                .run();
    }

    @Bean
    RouterFunction<ServerResponse> greeting() {
        return RouterFunctions.route()
                .GET("/hello", request -> ServerResponse.ok().body("hello"))
                .build();
    }
}
