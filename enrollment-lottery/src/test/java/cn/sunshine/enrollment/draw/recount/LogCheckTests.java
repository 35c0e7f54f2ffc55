package cn.sunshine.enrollment.draw.recount;

import static cn.sunshine.enrollment.draw.recount.Draws.requireFail;
import static cn.sunshine.enrollment.draw.recount.Draws.requirePass;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Example;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.StepResult;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.LogEntry;
import cn.sunshine.enrollment.draw.log.LogEntry.Kind;
import cn.sunshine.enrollment.draw.log.TreeHead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 11: what a log must show. */
class LogCheckTests {

    private static final byte[] MANIFEST =
            HexFormat.of().parseHex(Example.committed(DrawHash.SHA_256).manifestHash());
    private static final byte[] RESULT =
            HexFormat.of().parseHex(LoggedExample.drawn(DrawHash.SHA_256).resultHash());
    private static final String LOG_ID = "deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170";
    private static final Instant FREEZE = LoggedExample.FREEZE;
    private static final Instant LATER = LoggedExample.ENTROPY;

    @Test
    void passesWithOrWithoutResultAndBeforeTheEntropy() {
        DrawFiles files = Draws.LOGGED.files();
        requirePass("log", files);
        requirePass("log", files.without("waitlist.csv"));
        requirePass("log", files.without("entropy.json"));
        assertThat(Draws.step("log", Draws.SIMPLE.files()).outcome()).isEqualTo(StepResult.Outcome.SKIP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            log/sth.json           | "hash":"SHA-256"       | "hash":"SM3"             | HASH_MISMATCH at log/sth.json field hash
            log/sth.json           | "logId":"deb2          | "logId":"deb3            | HASH_MISMATCH at log/sth.json field logId
            log/sth.json           | "publicKey":"302a      | "publicKey":"302b        | HASH_MISMATCH at log/sth.json field logId
            log/sth.json           | "size":2               | "size":1                 | INVALID_SIGNATURE at log/sth.json field heads[0]
            log/sth.json           | "signature":"61        | "signature":"62          | INVALID_SIGNATURE at log/sth.json field heads[0]
            log/sth.json           | "size":2               | "size":0                 | INVALID_NUMBER at log/sth.json field heads[0].size
            log/sth.json           | "root"                 | "roof"                   | UNKNOWN_KEY at log/sth.json field heads[0].roof
            log/sth.json           | 08:00:00Z              | 08:00:60Z                | INVALID_TIME at log/sth.json field heads[0].time
            log/sth.json           | "logId"                | "logIds"                 | UNKNOWN_KEY at log/sth.json field logIds
            log/entries.ndjson     | another                | anybody                  | LOG_INCOMPLETE at log/entries.ndjson
            log/entries.ndjson     | "another"              | "an other"               | INVALID_ID at log/entries.ndjson line 1 field drawId
            log/entries.ndjson     | "MANIFEST"             | "MANIFESTO"              | INVALID_VALUE at log/entries.ndjson line 1 field kind
            log/entries.ndjson     | "MANIFEST"             | "ABORT"                  | MISSING_KEY at log/entries.ndjson line 1 field note
            log/entries.ndjson     | "MANIFEST","time"      | "MANIFEST","note":"x","time" | UNKNOWN_KEY at log/entries.ndjson line 1 field note
            log/entries.ndjson     | 2026-07-01T08:00:00Z   | 2026-07-01T08:00:01Z     | LOG_TIME at log/entries.ndjson line 2 field time
            log/entries.ndjson     | ¶                      | ' ¶'                     | INVALID_JSON at log/entries.ndjson line 1
            log/inclusion.json     | "index":1              | "index":0                | LOG_INCOMPLETE at log/inclusion.json
            log/inclusion.json     | "index":1              | "index":2                | LOG_INCOMPLETE at log/inclusion.json
            log/inclusion.json     | "index":1              | "index":3                | PROOF_INDEX at log/inclusion.json
            log/inclusion.json     | "size":2               | "size":3                 | PROOF_INDEX at log/inclusion.json
            log/inclusion.json     | "proof":["a8           | "proof":["a9             | PROOF_MISMATCH at log/inclusion.json field proof
            log/inclusion.json     | "index"                | "index2"                 | UNKNOWN_KEY at log/inclusion.json field index2
            log/consistency.json   | "first":2              | "first":1                | INVALID_NUMBER at log/consistency.json field proofs[0].first
            log/consistency.json   | "second":3             | "second":4               | INVALID_NUMBER at log/consistency.json field proofs[0].second
            log/consistency.json   | "proof":["b0           | "proof":["b1             | PROOF_MISMATCH at log/consistency.json field proofs[0].proof
            log/consistency.json   | "first"                | "fist"                   | UNKNOWN_KEY at log/consistency.json field proofs[0].fist
            log/consistency.json   | "proofs"               | "prooves"                | UNKNOWN_KEY at log/consistency.json field prooves
            entropy.json           | 2026-07-02T09:00:00Z   | 2026-07-01T08:00:00Z     | LOG_TIME at entropy.json field time
            entropy.json           | ,"time":"2026-07-02T09:00:00Z" | ''               | LOG_TIME at entropy.json field time
            """)
    void refusesALogThatIsNone(String file, String from, String to, String detail) {
        requireFail("log", Draws.LOGGED.edited(file, from, to), detail);
    }

    @Test
    void isThereWholeOrNotAtAll() {
        for (String name : List.of("entries.ndjson", "sth.json", "inclusion.json", "consistency.json")) {
            requireFail("log", Draws.LOGGED.files().without("log/" + name), "MISSING_FILE at log/" + name);
        }
        requireFail(
                "log",
                Draws.LOGGED.replaced("log/consistency.json", "{\"proofs\":[]}"),
                "LOG_INCOMPLETE at log/consistency.json");
        String noHeads = Draws.LOGGED.text("log/sth.json").replaceAll("\"heads\":.*],", "\"heads\":[],");
        requireFail("log", Draws.LOGGED.replaced("log/sth.json", noHeads), "LOG_INCOMPLETE at log/entries.ndjson");
        String more = Draws.LOGGED.text("log/entries.ndjson").replaceAll("(?s)^(.*?\n)", "$1$1");
        requireFail("log", Draws.LOGGED.replaced("log/entries.ndjson", more), "LOG_INCOMPLETE at log/entries.ndjson");
        String prefix = Draws.LOGGED.text("log/inclusion.json").replaceAll("\\[.*]", "[]");
        requireFail("log", Draws.LOGGED.replaced("log/inclusion.json", prefix), "PROOF_TOO_SHORT at log/inclusion");
        String longer = Draws.LOGGED.text("log/inclusion.json").replace("\"],", "\",\"" + "00".repeat(32) + "\"],");
        requireFail("log", Draws.LOGGED.replaced("log/inclusion.json", longer), "PROOF_TOO_LONG at log/inclusion");
    }

    @Test
    void holdsOneManifestOfTheDrawThatWasNotGivenUp() {
        String own = line("MANIFEST", Example.DRAW.value(), MANIFEST, "");
        requirePass("log", logged(own));
        requirePass("log", logged(own, line("MANIFEST", "other", MANIFEST, "")));
        requirePass("log", logged(own, line("ABORT", "other", MANIFEST, "停电")));
        requireFail("log", logged(own, own), "LOG_NOT_UNIQUE at log/entries.ndjson");
        requireFail(
                "log",
                logged(own, line("ABORT", Example.DRAW.value(), MANIFEST, "停电")),
                "LOG_NOT_UNIQUE at log/entries.ndjson");
        requireFail(
                "log",
                logged(own, line("ABORT", "other", MANIFEST, "停电 ")),
                "OUTER_BLANK at log/entries.ndjson line 2 field note");
        requireFail(
                "log",
                logged(line("MANIFEST", Example.DRAW.value(), RESULT, "")),
                "LOG_INCOMPLETE at log/inclusion.json");
    }

    @Test
    void holdsOneResultOfTheDraw() {
        String own = line("MANIFEST", Example.DRAW.value(), MANIFEST, "");
        String result = line("RESULT", Example.DRAW.value(), RESULT, "");
        requirePass("log", logged(own, result));
        requirePass("log", logged(own, line("RESULT", "other", MANIFEST, "")));
        requireFail("log", logged(own, result, result), "RESULT_DIFFERS at log/entries.ndjson");
        requireFail(
                "log",
                logged(own, line("RESULT", Example.DRAW.value(), MANIFEST, "")),
                "RESULT_DIFFERS at log/entries.ndjson");
    }

    @Test
    void headsGrowAndDoNotGoBackInTime() {
        LogEntry own = entry(Kind.MANIFEST, FREEZE, MANIFEST);
        DrawLog log = DrawLog.empty(DrawHash.SHA_256).append(own);
        TreeHead head = LoggedExample.head(log, FREEZE);
        DrawLog longer = log.append(entry(Kind.RESULT, LATER, RESULT));

        requirePass("log", with(longer, List.of(head, LoggedExample.head(longer, FREEZE))));
        requireFail(
                "log",
                with(longer, List.of(head, LoggedExample.head(longer, FREEZE.minusSeconds(1)))),
                "LOG_TIME at log/sth.json field heads[1]");
        String twice = new String(with(log, List.of(head)).require("log/sth.json"), StandardCharsets.UTF_8)
                .replaceAll("\\[(.*)]", "[$1,$1]");
        requireFail(
                "log",
                with(log, List.of(head)).with("log/sth.json", Text.utf8(twice)),
                "LOG_TIME at log/sth.json field heads[1]");
    }

    /** The worked example with a log of up to three lines, which no log of ours would take up. */
    private static DrawFiles logged(String... lines) {
        MerkleTree tree = new MerkleTree(Hash.SHA_256);
        List<byte[]> leaves = Arrays.stream(lines)
                .map(line -> Frame.of("log", Text.utf8(line)))
                .toList();
        String others = leaves.stream()
                .skip(1)
                .map(leaf -> '"' + Text.hex(tree.root(List.of(leaf))) + '"')
                .collect(Collectors.joining(","));
        boolean one = lines.length == 1;
        String first = head(1, tree.root(leaves.subList(0, 1)), FREEZE);
        String last = one ? "" : "," + head(lines.length, tree.root(leaves), LATER);
        String proof = "{\"first\":1,\"proof\":[" + others + "],\"second\":" + lines.length + "}";
        return Draws.LOGGED
                .files()
                .with("log/entries.ndjson", Text.utf8(String.join("\n", lines) + "\n"))
                .with("log/inclusion.json", Text.utf8("{\"index\":0,\"proof\":[],\"size\":1}"))
                .with("log/consistency.json", Text.utf8("{\"proofs\":[" + (one ? "" : proof) + "]}"))
                .with(
                        "log/sth.json",
                        Text.utf8("{\"hash\":\"SHA-256\",\"heads\":[" + first + last + "],\"logId\":\"" + LOG_ID
                                + "\",\"publicKey\":\"" + Text.hex(LoggedExample.PUBLIC) + "\"}"));
    }

    private static String head(int size, byte[] root, Instant time) {
        byte[] sizeBytes = ByteBuffer.allocate(Long.BYTES).putLong(size).array();
        byte[] logId = HexFormat.of().parseHex(LOG_ID);
        byte[] message = Frame.of("sth", logId, sizeBytes, Text.utf8(time.toString()), root);
        return "{\"root\":\"%s\",\"signature\":\"%s\",\"size\":%d,\"time\":\"%s\"}"
                .formatted(Text.hex(root), Text.hex(LoggedExample.sign(message)), size, time);
    }

    private static String line(String kind, String draw, byte[] hash, String note) {
        String noted = note.isEmpty() ? "" : "\"note\":\"" + note + "\",";
        Instant time = kind.equals("RESULT") ? LATER : FREEZE;
        return "{\"drawId\":\"%s\",\"hash\":\"%s\",\"kind\":\"%s\",%s\"time\":\"%s\"}"
                .formatted(draw, Text.hex(hash), kind, noted, time);
    }

    private static DrawFiles with(DrawLog log, List<TreeHead> heads) {
        return Draws.LOGGED.files().with(log.files(Example.DRAW.value(), LoggedExample.PUBLIC, heads));
    }

    private static LogEntry entry(Kind kind, Instant time, byte[] hash) {
        return LoggedExample.entry(kind, Example.DRAW.value(), hash, time);
    }
}
