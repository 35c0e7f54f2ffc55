package cn.sunshine.enrollment.journey;

import cn.sunshine.enrollment.draw.ApplicantNumber;
import cn.sunshine.enrollment.draw.BundleId;
import cn.sunshine.enrollment.draw.Commitment;
import cn.sunshine.enrollment.draw.CompletedDraw;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawId;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.Entropy;
import cn.sunshine.enrollment.draw.FrozenDraw;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.ReservedBlock;
import cn.sunshine.enrollment.draw.Reveal;
import cn.sunshine.enrollment.draw.SchoolCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.LogEntry;
import cn.sunshine.enrollment.draw.log.TreeHead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Draws for the verifier page: the worked example of docs/lottery-protocol.md with its log, and small ones by every rule. */
final class SampleDraws {

    static final DrawId DRAW = new DrawId("350102-2026-P1-001");
    private static final String SOURCE = "中国福利彩票双色球 第2026100期 红球升序+蓝球";
    private static final String NUMBERS = "03 09 14 21 26 33 + 07";
    private static final List<Reveal> REVEALS = List.of(
            new Reveal("公证员", "fb526f1bc8cd4365714b8fc64ffa57df381ee753ff0debd0caeb13e52e562c32"),
            new Reveal("家长代表", "c77419ec8f195f8dbd3f49915674d09d6bc91435db16c57757cc0c06d57b46dc"),
            new Reveal("教育局", "3f4f161b82ed1b7c4644ea27eb479a2f6416a63fcdaccfa976b0a39a9c33e995"));
    private static final Instant FREEZE = Instant.parse("2026-07-01T08:00:00Z");
    private static final Instant KNOWN = Instant.parse("2026-07-02T09:00:00Z");
    private static final byte[] PUBLIC_KEY =
            hex("302a300506032b65700321003d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

    private SampleDraws() {}

    /** The worked example, section 17: frozen. */
    static FrozenDraw frozen(DrawHash hash) {
        List<String> blinds = List.of(
                "4eefa421f6f23e8ae9cae19c26ac7aca",
                "adc1dfe7e1c12d32c395b812b90fad66",
                "e807b8e6c97a4c43a2a8edb9d5b0527b",
                "fe3ac6a94834c91e3c9c5a7a3d1c352e",
                "4af36a68d5a6d540213b8ac4db9d64d2",
                "0d54ad6b9e3375dc5727f07fd2bc7272",
                "ef5afe53e651b201dc41325aefa18170",
                "fcc44e9fe355114be3708624265739bd");
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < blinds.size(); i++) {
            Entrant one = Entrant.of(new ApplicantNumber("G2026-000" + (i + 1)), blinds.get(i))
                    .inTier(i == 1 || i == 5 ? "A" : "B");
            entrants.add(i == 2 || i == 3 ? one.in(new BundleId("T01")) : one);
        }
        SchoolSeats school = new SchoolSeats(new SchoolCode("350102001"), 5);
        return FrozenDraw.freeze(
                new DrawSetup(hash, DrawRules.single(), List.of(school), entrants, List.of(), "00".repeat(32)));
    }

    static Receipt receipt(DrawHash hash, String applicant) {
        return frozen(hash).receipt(new ApplicantNumber(applicant));
    }

    /** Every file of the worked example, with a log of three entries. */
    static DrawFiles logged(DrawHash hash) {
        FrozenDraw frozen = frozen(hash);
        CompletedDraw drawn = draw(hash, frozen, Entropy.of(NUMBERS).knownAt(KNOWN));
        DrawLog before = DrawLog.empty(hash)
                .append(entry(LogEntry.Kind.MANIFEST, "another", "00".repeat(32), FREEZE))
                .append(entry(LogEntry.Kind.MANIFEST, DRAW.value(), manifestHash(hash, frozen), FREEZE));
        DrawLog after = before.append(entry(LogEntry.Kind.RESULT, DRAW.value(), drawn.resultHash(), KNOWN));
        List<TreeHead> heads =
                List.of(before.sign(PUBLIC_KEY, signingKey(), FREEZE), after.sign(PUBLIC_KEY, signingKey(), KNOWN));
        return drawn.files().with(after.files(DRAW.value(), PUBLIC_KEY, heads));
    }

    private static LogEntry entry(LogEntry.Kind kind, String draw, String hash, Instant time) {
        return new LogEntry(kind, draw, hex(hash), time, Optional.empty());
    }

    private static String manifestHash(DrawHash hash, FrozenDraw frozen) {
        return frozen.commit(DRAW, commitments(hash), SOURCE).manifestHash();
    }

    private static List<Commitment> commitments(DrawHash hash) {
        return REVEALS.stream().map(reveal -> reveal.commitment(hash, DRAW)).toList();
    }

    /** The worked example with another source, and with these numbers beside its manifest. */
    static DrawFiles withNumbers(String source, String entropy) {
        String json = "{\"entropy\":\"" + entropy + "\",\"source\":\"" + source + "\"}";
        return frozen(DrawHash.SHA_256)
                .commit(DRAW, commitments(DrawHash.SHA_256), source)
                .files()
                .with("entropy.json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** So many children of one school, with numbers as the platform gives them. */
    static FrozenDraw ofOneSchool(int children) {
        List<Entrant> entrants = IntStream.rangeClosed(1, children)
                .mapToObj(i -> Entrant.of(new ApplicantNumber("%04d".formatted(i)), "%032x".formatted(i)))
                .toList();
        SchoolSeats school = new SchoolSeats(new SchoolCode("350102001"), 5);
        return FrozenDraw.freeze(new DrawSetup(
                DrawHash.SHA_256, DrawRules.single(), List.of(school), entrants, List.of(), "00".repeat(32)));
    }

    /** Every file of a frozen draw after it was drawn. */
    static DrawFiles drawn(DrawHash hash, FrozenDraw frozen) {
        return draw(hash, frozen, Entropy.of(NUMBERS)).files();
    }

    private static CompletedDraw draw(DrawHash hash, FrozenDraw frozen, Entropy entropy) {
        return frozen.commit(DRAW, commitments(hash), SOURCE).draw(REVEALS, entropy, DrawProgress.silent());
    }

    /** The key of RFC 8032, section 7.1, test 2. */
    private static PrivateKey signingKey() {
        byte[] der =
                hex("302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** {@code times} draws of every mechanism, by rules that chance picks; the same ones each time. */
    static Map<String, DrawFiles> ofEveryRule(int times) {
        Map<String, DrawFiles> draws = new TreeMap<>();
        Random random = new Random(20261125);
        for (DrawMechanism mechanism : DrawMechanism.values()) {
            for (int i = 0; i < times; i++) {
                SampleMarket market = new SampleMarket(mechanism, random);
                draws.put(mechanism + " " + i + " " + market, market.drawn());
            }
        }
        for (ReservedBlock.Vacancy vacancy : ReservedBlock.Vacancy.values()) {
            for (int i = 0; i < times; i++) {
                SampleMarket market = new SampleMarket(vacancy, i % 2 == 0, random);
                draws.put("DA reserved " + i + " " + market, market.drawn());
            }
        }
        return draws;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
