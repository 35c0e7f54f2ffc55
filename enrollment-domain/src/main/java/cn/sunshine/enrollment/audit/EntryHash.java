package cn.sunshine.enrollment.audit;

import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** A SHA-256 in 64 lower-case hexadecimal digits, as the chain stores and publishes it. */
@NamedInterface("api")
public record EntryHash(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a chain names as its predecessor. */
    public static final EntryHash GENESIS = new EntryHash("0".repeat(64));

    public EntryHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("a hash has 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
