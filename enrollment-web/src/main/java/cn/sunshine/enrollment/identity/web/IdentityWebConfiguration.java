package cn.sunshine.enrollment.identity.web;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class IdentityWebConfiguration {

    @Bean
    AccessMatrix accessMatrix(Environment environment) throws IOException {
        boolean demo = environment.getProperty("enrollment.demo.enabled", Boolean.class, false)
                && environment.acceptsProfiles(Profiles.of("!production"));
        return AccessMatrix.load(demo);
    }
}
