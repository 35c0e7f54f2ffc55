package cn.sunshine.enrollment.platform.production;

import cn.sunshine.enrollment.identity.service.HashCost;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** Settings that make a password's hash cheaper than it is where nothing is set. */
final class CheapHashes {

    private static final String HASHING = "enrollment.identity.hashing.";

    private CheapHashes() {}

    static Stream<String> in(Environment environment) {
        return Stream.concat(
                below(environment, HASHING + "memory", DataSize.class, DataSize.parse(HashCost.MEMORY)),
                below(environment, HASHING + "passes", Integer.class, Integer.valueOf(HashCost.PASSES)));
    }

    private static <T extends Comparable<T>> Stream<String> below(
            Environment environment, String name, Class<T> type, T least) {
        return Stream.ofNullable(Binder.get(environment).bind(name, type).orElse(null))
                .filter(value -> value.compareTo(least) < 0)
                .map(value -> name + "=" + value);
    }
}
