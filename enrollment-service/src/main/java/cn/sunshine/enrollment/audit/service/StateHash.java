package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.EntryHash;
import java.lang.reflect.Array;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what a thing was at one moment: its properties by name, each as the database is given it. Collections are
 * left out, as a change of one counts the thing's version up. Personal data is sealed there under a random nonce, so
 * nobody finds it by trying.
 */
final class StateHash {

    /** The driver rounds so; a moment that has not been to the database yet must read as it will. */
    private static final int HALF_A_MICROSECOND = 500;

    private StateHash() {}

    /** @param state of {@code thing}, in the order of {@code mapping} */
    static EntryHash of(
            Object thing, @Nullable Object[] state, EntityPersister mapping, SharedSessionContractImplementor session) {
        String[] names = mapping.getPropertyNames();
        Type[] types = mapping.getPropertyTypes();
        TreeMap<String, String> texts = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            if (!types[i].isCollectionType()) {
                texts.put(names[i], text(types[i].disassemble(state[i], session, thing)));
            }
        }
        return of(texts.toString());
    }

    static EntryHash of(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new EntryHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An embedded value comes as an array of its parts. Lengths keep parts from running into each other. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Instant instant) {
            return instant.plusNanos(HALF_A_MICROSECOND)
                    .truncatedTo(ChronoUnit.MICROS)
                    .toString();
        }
        if (!value.getClass().isArray()) {
            String plain = value.toString();
            return plain.length() + ":" + plain;
        }
        StringJoiner parts = new StringJoiner(",", "[", "]");
        for (int i = 0; i < Array.getLength(value); i++) {
            parts.add(text(Array.get(value, i)));
        }
        return parts.toString();
    }
}
