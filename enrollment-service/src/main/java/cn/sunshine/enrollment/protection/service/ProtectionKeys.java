package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.protection.KeyId;
import cn.sunshine.enrollment.protection.KeyRing;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keys in memory. */
record ProtectionKeys(KeyId current, Map<KeyId, SecretKey> sealingKeys, SecretKey indexKey) implements KeyRing {

    private static final int BYTES = 32;

    ProtectionKeys {
        sealingKeys = Map.copyOf(sealingKeys);
        if (!sealingKeys.containsKey(current)) {
            throw new KeysUnusableException("the current key " + current + " is not among the sealing keys");
        }
        byte[] index = indexKey.getEncoded();
        if (sealingKeys.values().stream().anyMatch(key -> Arrays.equals(key.getEncoded(), index))) {
            throw new KeysUnusableException("the index key must not be one of the sealing keys");
        }
    }

    /** Keys from their Base64 texts. */
    static ProtectionKeys of(int current, Map<Integer, String> sealing, String index) {
        Map<KeyId, SecretKey> keys = new HashMap<>();
        sealing.forEach((number, text) -> keys.put(new KeyId(number), key("sealing key " + number, text, "AES")));
        return new ProtectionKeys(new KeyId(current), keys, key("index key", index, "HmacSHA256"));
    }

    /** Fresh keys, number 1 the current one. */
    static ProtectionKeys fresh(SecureRandom random) {
        return of(1, Map.of(1, random(random)), random(random));
    }

    /** The sealing keys' Base64 texts by number, for storing. */
    Map<Integer, String> sealingTexts() {
        Map<Integer, String> texts = new TreeMap<>();
        sealingKeys.forEach((id, key) -> texts.put(id.number(), text(key)));
        return texts;
    }

    String indexText() {
        return text(indexKey);
    }

    @Override
    public String toString() {
        return "ProtectionKeys[" + sealingKeys.keySet() + "]";
    }

    private static String text(SecretKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SecretKey key(String name, String text, String algorithm) {
        byte[] bytes = decode(name, text);
        if (bytes.length != BYTES) {
            throw new KeysUnusableException("the " + name + " does not have 32 bytes");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    private static byte[] decode(String name, String text) {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException notBase64) {
            // without the cause: its message quotes the text
            throw new KeysUnusableException("the " + name + " is not Base64");
        }
    }
}
