package cn.sunshine.enrollment;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Fresh keys for the fresh database of a test context, given as production gives them; no file is made. */
@TestConfiguration(proxyBeanMethods = false)
public class TestKeyRing {

    private final SecureRandom random = new SecureRandom();

    @Bean
    DynamicPropertyRegistrar testKeys() {
        String sealing = key();
        String index = key();
        return properties -> {
            properties.add("enrollment.protection.sealing-keys.1", () -> sealing);
            properties.add("enrollment.protection.index-key", () -> index);
        };
    }

    private String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
