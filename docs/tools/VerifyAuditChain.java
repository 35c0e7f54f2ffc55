import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Verifies an exported audit chain with nothing but a JDK: {@code java VerifyAuditChain.java export.ndjson [anchors.csv]}.
 *
 * <p>It shares no code with the application; docs/audit-chain.md is all it was written from. Exit status 0: the chain is
 * whole; 1: it is broken, and the first break is named; 2: a file could not be read; 3: this program failed, and nothing is
 * said about the chain.
 */
public final class VerifyAuditChain {

    private static final List<String> FIELDS = List.of(
            "chain", "seq", "at", "account", "role", "source", "action", "subjectType", "subjectId", "details",
            "previousHash", "hash");
    private static final List<String> ABSENT_ALLOWED = List.of("account", "source");

    private final Map<String, TreeMap<Long, String>> anchors = new HashMap<>();
    private String chain = "";
    private long seq;
    private String head = "0".repeat(64);

    public static void main(String[] arguments) {
        System.exit(statusOf(arguments));
    }

    /** Without it a virtual machine ends with 1 where a program fails: as if the chain were broken. */
    private static int statusOf(String[] arguments) {
        try {
            return verify(arguments);
        } catch (Throwable failed) {
            System.err.println("核验程序出错，没有结论 FAILED, nothing was verified: " + failed);
            failed.printStackTrace();
            return 3;
        }
    }

    private static int verify(String[] arguments) throws Exception {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("java VerifyAuditChain.java export.ndjson [anchors.csv]");
            return 2;
        }
        VerifyAuditChain verifier = new VerifyAuditChain();
        try {
            if (arguments.length == 2) {
                verifier.readAnchors(Path.of(arguments[1]));
            }
            verifier.walk(Path.of(arguments[0]));
            System.out.printf("完整 WHOLE: chain %s, %d entries, head %s%n", verifier.chain, verifier.seq, verifier.head);
            return 0;
        } catch (Broken broken) {
            System.out.printf("不完整 BROKEN at entry %d: %s%n", broken.seq, broken.getMessage());
            return 1;
        } catch (IOException unreadable) {
            System.err.println("不能读取 UNREADABLE: " + unreadable);
            return 2;
        }
    }

    private void walk(Path export) throws Exception {
        try (BufferedReader lines = Files.newBufferedReader(export, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                next(line);
            }
        }
        TreeMap<Long, String> ahead = anchors.getOrDefault(chain, new TreeMap<>());
        if (chain.isEmpty() && !anchors.isEmpty()) {
            throw new Broken(1, "TAIL_CUT: the export is empty, but there are anchors");
        }
        Long cut = ahead.higherKey(seq);
        if (cut != null) {
            throw new Broken(cut, "TAIL_CUT: it was published, but the chain ends at " + seq);
        }
    }

    private void next(String line) throws Exception {
        Map<String, String> entry = new FlatJson(line, seq + 1).object();
        if (seq == 0) {
            chain = entry.get("chain");
        }
        check(entry.get("chain").equals(chain), "SEQUENCE: it belongs to chain " + entry.get("chain"));
        check(entry.get("seq").equals(Long.toString(seq + 1)), "SEQUENCE: number " + entry.get("seq") + " stands here");
        check(entry.get("previousHash").equals(head), "LINK: it does not name the hash of the entry before");
        check(entry.get("hash").equals(hash(entry)), "CONTENT: it does not have the hash it was written with");
        String published = anchors.getOrDefault(chain, new TreeMap<>()).get(seq + 1);
        check(published == null || published.equals(entry.get("hash")), "ANCHOR: another hash was published");
        seq++;
        head = entry.get("hash");
    }

    private void check(boolean holds, String otherwise) throws Broken {
        if (!holds) {
            throw new Broken(seq + 1, otherwise);
        }
    }

    /** SHA-256 over the format's name and every field but the hash, each as length and UTF-8; absent: 0xFFFFFFFF. */
    private static String hash(Map<String, String> entry) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        frame(digest, "sunshine-audit-entry-1");
        for (String field : FIELDS.subList(0, FIELDS.size() - 1)) {
            frame(digest, entry.get(field));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void frame(MessageDigest digest, String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    private void readAnchors(Path csv) throws IOException, Broken {
        List<String> lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).startsWith("chain,seq,hash")) {
            throw new IOException("the anchors do not begin with chain,seq,hash");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] anchor = line.split(",");
            if (anchor.length < 3 || !anchor[1].matches("[0-9]{1,18}")) {
                throw new IOException("not a line of the anchors: " + line);
            }
            long at = Long.parseLong(anchor[1]);
            String other = anchors.computeIfAbsent(anchor[0], any -> new TreeMap<>()).put(at, anchor[2]);
            if (other != null && !other.equals(anchor[2])) {
                throw new Broken(at, "ANCHOR: two different hashes were published");
            }
        }
    }

    /** The first break. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final long seq;

        Broken(long seq, String message) {
            super(message);
            this.seq = seq;
        }
    }

    /** One line of the export: an object of exactly the twelve fields in their order, each a text, a number or null. */
    private static final class FlatJson {
        private final String json;
        private final long seq;
        private int at;

        FlatJson(String json, long seq) {
            this.json = json;
            this.seq = seq;
        }

        Map<String, String> object() throws Broken {
            Map<String, String> values = new HashMap<>();
            for (String field : FIELDS) {
                expect(values.isEmpty() ? "{\"" + field + "\":" : ",\"" + field + "\":");
                values.put(field, value(field));
            }
            expect("}");
            if (at != json.length()) {
                throw malformed();
            }
            return values;
        }

        private String value(String field) throws Broken {
            if (field.equals("seq")) {
                int from = at;
                while (at < json.length() && Character.isDigit(json.charAt(at))) {
                    at++;
                }
                return json.substring(from, at);
            }
            if (ABSENT_ALLOWED.contains(field) && json.startsWith("null", at)) {
                at += 4;
                return null;
            }
            expect("\"");
            return text();
        }

        private String text() throws Broken {
            StringBuilder text = new StringBuilder();
            while (at < json.length()) {
                char unit = json.charAt(at++);
                if (unit == '"') {
                    return text.toString();
                }
                text.append(unit == '\\' ? escaped() : unit);
            }
            throw malformed();
        }

        private char escaped() throws Broken {
            if (at + 1 > json.length()) {
                throw malformed();
            }
            char escape = json.charAt(at++);
            if (escape == 'u' && at + 4 <= json.length()) {
                return unit();
            }
            int known = "\"\\/bfnrt".indexOf(escape);
            if (known < 0) {
                throw malformed();
            }
            return "\"\\/\b\f\n\r\t".charAt(known);
        }

        private char unit() throws Broken {
            String digits = json.substring(at, at + 4);
            if (!digits.matches("[0-9a-fA-F]{4}")) {
                throw malformed();
            }
            at += 4;
            return (char) HexFormat.fromHexDigits(digits);
        }

        private void expect(String text) throws Broken {
            if (!json.startsWith(text, at)) {
                throw malformed();
            }
            at += text.length();
        }

        private Broken malformed() {
            return new Broken(seq, "MALFORMED: not a line of an export, at character " + (at + 1));
        }
    }
}
