package cn.sunshine.enrollment.protection.service;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys come from: given one by one (from the environment or a mounted secret), or in a file.
 *
 * @param sealingKeys keys by number, each 32 bytes in Base64; empty if they are in the file
 * @param currentKey the number of the key that seals from now on
 * @param indexKey the key of the blind indexes, 32 bytes in Base64
 * @param keyFile the file, if the keys are not given one by one; outside production there is a default and it is made
 *     when it is missing
 */
@ConfigurationProperties("enrollment.protection")
record ProtectionProperties(
        @DefaultValue Map<Integer, String> sealingKeys,
        @DefaultValue("1") int currentKey,
        @Nullable String indexKey,
        @Nullable Path keyFile) {

    boolean holdKeys() {
        return !sealingKeys.isEmpty() || indexKey != null;
    }

    /** Never a key: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ProtectionProperties[" + sealingKeys.keySet() + "]";
    }
}
