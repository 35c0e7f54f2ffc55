package cn.sunshine.enrollment.identity.web;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class IdentityWebConfiguration {

    @Bean
    AccessMatrix accessMatrix() throws IOException {
        return AccessMatrix.load();
    }
}
