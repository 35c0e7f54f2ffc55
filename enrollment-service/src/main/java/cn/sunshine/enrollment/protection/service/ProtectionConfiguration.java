package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.KeyRing;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Finds the keys, and compares them with the database before anybody can seal with them: whoever has the key ring has one
 * that fits.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProtectionProperties.class)
class ProtectionConfiguration {

    private static final Path DEFAULT_FILE = Path.of(".data", "keys", "protection.properties");

    @Bean
    KeyRing keyRing(ProtectionProperties properties, KeyChecks checks, Environment environment) {
        boolean production = environment.acceptsProfiles(Profiles.of("production"));
        ProtectionKeys keys = properties.holdKeys() ? given(properties) : filed(properties, checks, production);
        checks.verify(keys);
        return keys;
    }

    private static ProtectionKeys given(ProtectionProperties properties) {
        String index = properties.indexKey();
        if (index == null) {
            throw new KeysUnusableException("sealing keys are given, but no index-key");
        }
        return ProtectionKeys.of(properties.currentKey(), properties.sealingKeys(), index);
    }

    private static ProtectionKeys filed(ProtectionProperties properties, KeyChecks checks, boolean production) {
        Path path = properties.keyFile();
        if (path == null && production) {
            throw new KeysUnusableException("in production the keys must be given, and none are");
        }
        KeyFile file = new KeyFile(path == null ? DEFAULT_FILE : path);
        if (!file.exists()) {
            if (production || checks.exist()) {
                throw new KeysUnusableException("there is no key file " + file);
            }
            file.create(ProtectionKeys.fresh(new SecureRandom()));
        }
        return file.read();
    }
}
