package cn.sunshine.enrollment.security;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Texts that are looked for all at once: there are hundreds of them, and hundreds of megabytes to look through. */
final class Sought {

    private static final int BYTE = 8;
    private static final int LAST = 0xFF;

    /** The texts by their first two characters, each of which is a byte. */
    private final String[][] byBeginning = new String[1 << 2 * BYTE][];

    private Sought(Stream<String> texts) {
        texts.distinct().forEach(this::add);
    }

    /** Every form in which these canaries could lie somewhere without being encrypted. */
    static Sought plain(List<Canary> canaries) {
        return of(canaries, Canary::forms);
    }

    /** Every digest of these canaries that anybody could compute. */
    static Sought hashed(List<Canary> canaries) {
        return of(canaries, Canary::digests);
    }

    private static Sought of(List<Canary> canaries, Function<Canary, Stream<String>> forms) {
        return new Sought(canaries.stream().flatMap(forms));
    }

    /** Those that stand in {@code bytes}, each of which is one character. */
    Set<String> in(String bytes) {
        Set<String> found = new HashSet<>();
        for (int at = 0; at + 1 < bytes.length(); at++) {
            String[] like = byBeginning[beginning(bytes, at)];
            if (like != null) {
                addFound(like, bytes, at, found);
            }
        }
        return found;
    }

    private static void addFound(String[] like, String bytes, int at, Set<String> found) {
        for (String text : like) {
            if (bytes.startsWith(text, at)) {
                found.add(text);
            }
        }
    }

    private void add(String text) {
        int beginning = beginning(text, 0);
        String[] like = byBeginning[beginning];
        byBeginning[beginning] = like == null
                ? new String[] {text}
                : Stream.concat(Stream.of(like), Stream.of(text)).toArray(String[]::new);
    }

    private static int beginning(String bytes, int at) {
        return (bytes.charAt(at) & LAST) << BYTE | bytes.charAt(at + 1) & LAST;
    }
}
