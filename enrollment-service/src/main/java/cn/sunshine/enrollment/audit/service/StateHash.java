package cn.sunshine.enrollment.audit.service;

import cn.sunshine.enrollment.audit.CanonicalEncoding;
import cn.sunshine.enrollment.audit.EntryHash;
import cn.sunshine.enrollment.audit.HashedWithOwner;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.ComponentType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * The hash of what a thing was at one moment: its properties by name, each as the database is given it. Collections are
 * left out, as a change of one counts the thing's version up. Personal data is sealed there under a random nonce, so
 * nobody finds it by trying.
 */
final class StateHash {

    private static final String FORMAT = "sunshine-state/1";

    /** The driver rounds so; a moment that has not been to the database yet must read as it will. */
    private static final int HALF_A_MICROSECOND = 500;

    private StateHash() {}

    /** @param state of {@code thing}, in the order of {@code mapping} */
    static EntryHash of(
            Object thing, @Nullable Object[] state, EntityPersister mapping, SharedSessionContractImplementor session) {
        String[] names = mapping.getPropertyNames();
        Type[] types = mapping.getPropertyTypes();
        TreeMap<String, @Nullable Object> values = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            if (!types[i].isCollectionType()) {
                collect(values, names[i], types[i], types[i].disassemble(state[i], session, thing));
            }
        }
        CanonicalEncoding encoding = new CanonicalEncoding(FORMAT);
        values.forEach((name, value) -> add(encoding.field(name), value));
        return encoding.hash();
    }

    private static void collect(Map<String, @Nullable Object> values, String name, Type type, @Nullable Object value) {
        if (type instanceof ComponentType part && part.getReturnedClass().isAnnotationPresent(HashedWithOwner.class)) {
            @Nullable Object[] parts = value == null ? new Object[part.getPropertyNames().length] : (Object[]) value;
            for (int i = 0; i < parts.length; i++) {
                collect(values, part.getPropertyNames()[i], part.getSubtypes()[i], parts[i]);
            }
        } else if (!type.isCollectionType()) {
            values.put(name, value);
        }
    }

    /** An embedded value comes as an array of its parts. */
    private static void add(CanonicalEncoding encoding, @Nullable Object value) {
        if (value instanceof @Nullable Object[] parts) {
            encoding.field(Integer.toString(parts.length));
            for (Object part : parts) {
                add(encoding, part);
            }
        } else {
            encoding.field(text(value));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Instant instant) {
            return instant.plusNanos(HALF_A_MICROSECOND)
                    .truncatedTo(ChronoUnit.MICROS)
                    .toString();
        }
        return value == null ? null : value.toString();
    }
}
