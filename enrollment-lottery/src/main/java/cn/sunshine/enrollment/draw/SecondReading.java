package cn.sunshine.enrollment.draw;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A second reading of the protocol, written to be read from top to bottom: it computes the seed and the result of a draw
 * for one school from the public files and shares no code with the drawing path, only the container {@link DrawFiles}. A
 * result is published only if both agree to the byte.
 *
 * <p>It knows SHA-256, one school, bundles by OVERFLOW and no tiers: what the platform draws today. Anything else it does
 * not know, and says so, rather than agreeing by chance. Sections are those of docs/lottery-protocol.md.
 */
public final class SecondReading {

    private static final String DOMAIN = "enrollment-lottery/v1/";
    private static final HexFormat HEX = HexFormat.of();

    private final DrawFiles files;
    private final byte[] seed;

    /** @throws IllegalArgumentException if the draw is of a kind that this reading does not know */
    public SecondReading(DrawFiles files) {
        this.files = files;
        requireKnown("manifest.json", "\"hash\":\"SHA-256\"");
        requireKnown("params.json", "\"mechanism\":\"SIMPLE\"");
        requireKnown("params.json", "\"bundlePolicy\":\"OVERFLOW\"");
        if (text("params.json").contains("\"tiers\"") || text("params.json").contains("\"waitlistRound\"")) {
            throw new IllegalArgumentException("this reading knows neither tiers nor fresh rounds");
        }
        this.seed = seed();
    }

    /** What {@code seed.txt} must hold. */
    public String seedFile() {
        return HEX.formatHex(seed) + "\n";
    }

    /** What {@code result.csv} must hold: section 9, SIMPLE. */
    public String resultFile() {
        String school = string("params.json", "school");
        int capacity = Integer.parseInt(first("params.json", "\"capacity\":(\\d+)"));
        Map<String, List<String>> units = units();
        byte[] key = hmac(seed, frame(bytes(DOMAIN + "context"), bytes(school + "/main")));
        List<String> order = units.keySet().stream()
                .sorted(Comparator.comparing((String unit) -> ticket(key, unit), Arrays::compareUnsigned)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> admitted = new ArrayList<>();
        for (String unit : order) {
            if (admitted.size() < capacity) {
                admitted.addAll(units.getOrDefault(unit, List.of()));
            }
        }
        StringBuilder result = new StringBuilder("applicant,school\n");
        roll().map(row -> row[0])
                .forEach(applicant -> result.append(applicant)
                        .append(',')
                        .append(admitted.contains(applicant) ? school : "")
                        .append('\n'));
        return result.toString();
    }

    /** Whether the files of the drawing path are what this reading computes. */
    public boolean agrees() {
        return seedFile().equals(text("seed.txt")) && resultFile().equals(text("result.csv"));
    }

    /** Section 8: the manifest's hash, the officers' secrets in their order, the public numbers. */
    private byte[] seed() {
        ByteArrayOutputStream secrets = new ByteArrayOutputStream();
        Matcher secret = Pattern.compile("\"secret\":\"([0-9a-f]{64})\"").matcher(text("reveals.json"));
        while (secret.find()) {
            secrets.writeBytes(HEX.parseHex(secret.group(1)));
        }
        return sha256(frame(
                bytes(DOMAIN + "seed"),
                HEX.parseHex(string("manifest.json", "manifestHash")),
                secrets.toByteArray(),
                bytes(string("entropy.json", "entropy"))));
    }

    /** Who is drawn together: a bundle's members, or a child alone under its own number. */
    private Map<String, List<String>> units() {
        Map<String, List<String>> units = new LinkedHashMap<>();
        roll().forEach(row -> units.computeIfAbsent(row[1].isEmpty() ? row[0] : row[1], unit -> new ArrayList<>())
                .add(row[0]));
        return units;
    }

    private Stream<String[]> roll() {
        return text("roll.csv").lines().skip(1).map(line -> line.split(",", -1));
    }

    private static byte[] ticket(byte[] key, String unit) {
        return hmac(key, frame(bytes(DOMAIN + "ticket"), bytes(unit)));
    }

    /** Section 5: each part behind its length in four bytes. */
    private static byte[] frame(byte[]... parts) {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            framed.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
            framed.writeBytes(part);
        }
        return framed.toByteArray();
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", missing);
        }
    }

    private void requireKnown(String file, String words) {
        if (!text(file).contains(words)) {
            throw new IllegalArgumentException("this reading knows only draws with " + words + " in " + file);
        }
    }

    /** The value of a key: a string without escapes, as the protocol's ids, hashes and numbers are. */
    private String string(String file, String key) {
        return first(file, "\"" + key + "\":\"([^\"\\\\]*)\"");
    }

    private String first(String file, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text(file));
        if (!found.find()) {
            throw new IllegalArgumentException(file + " has no " + pattern);
        }
        return found.group(1);
    }

    private String text(String file) {
        return new String(files.require(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
