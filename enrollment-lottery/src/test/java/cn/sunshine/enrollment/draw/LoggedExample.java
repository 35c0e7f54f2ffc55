package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import cn.sunshine.enrollment.draw.log.DrawLog;
import cn.sunshine.enrollment.draw.log.LogEntry;
import cn.sunshine.enrollment.draw.log.TreeHead;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The worked example with a log of three entries, two of them its own; the key is that of RFC 8032, 7.1, test 2. */
public final class LoggedExample {

    public static final byte[] PUBLIC = HexFormat.of()
            .parseHex("302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    public static final Instant FREEZE = Instant.parse("2026-07-01T08:00:00Z");
    public static final Instant ENTROPY = FREEZE.plusSeconds(90_000);

    private LoggedExample() {}

    public static CompletedDraw drawn(DrawHash hash) {
        return Example.drawn(hash, DrawRules.single(), Example.BLUE_07.knownAt(ENTROPY));
    }

    /** Every file of the draw with its log. */
    public static DrawFiles files(DrawHash hash) {
        return logged(drawn(hash));
    }

    /** The files of a draw that has the id of the example, with its log. */
    public static DrawFiles logged(CompletedDraw drawn) {
        byte[] manifest = manifestHash(drawn.files());
        DrawHash hash = Manifest.read(drawn.files().require("manifest.json")).hash();
        DrawLog frozen = DrawLog.empty(hash)
                .append(entry(LogEntry.Kind.MANIFEST, "another", new byte[32], FREEZE))
                .append(entry(LogEntry.Kind.MANIFEST, Example.DRAW.value(), manifest, FREEZE));
        byte[] result = HexFormat.of().parseHex(drawn.resultHash());
        DrawLog finished = frozen.append(entry(LogEntry.Kind.RESULT, Example.DRAW.value(), result, ENTROPY));
        return drawn.files()
                .with(finished.files(
                        Example.DRAW.value(), PUBLIC, List.of(head(frozen, FREEZE), head(finished, ENTROPY))));
    }

    public static LogEntry entry(LogEntry.Kind kind, String draw, byte[] hash, Instant time) {
        return new LogEntry(kind, draw, hash, time, Optional.empty());
    }

    public static TreeHead head(DrawLog log, Instant time) {
        return log.sign(PUBLIC, key(), time);
    }

    /** With the signatures of a notary and of a parent, and a deed that nobody checks. */
    public static DrawFiles signed(DrawFiles files) {
        return files.with("signatures/notary.json", signature("公证员", manifestHash(files)))
                .with("signatures/parent.json", signature("家长代表", manifestHash(files)))
                .with("signatures/notary.pdf", new byte[] {1, 2, 3});
    }

    /** signatures/NAME.json over a manifest. */
    public static byte[] signature(String signer, byte[] manifestHash) {
        byte[] message = Frame.of("signature").text(signer).raw(manifestHash).bytes();
        return JsonWriter.bytes(Json.Obj.empty()
                .with("algorithm", "Ed25519")
                .with("publicKey", Hex.of(PUBLIC))
                .with("signature", Hex.of(sign(message)))
                .with("signer", signer));
    }

    private static byte[] manifestHash(DrawFiles files) {
        return Manifest.read(files.require("manifest.json")).manifestHash();
    }

    public static byte[] sign(byte[] message) {
        return Ed25519.sign(key(), message);
    }

    private static PrivateKey key() {
        try {
            byte[] der = HexFormat.of()
                    .parseHex("302e020100300506032b657004220420"
                            + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(Hex.of(PUBLIC), e);
        }
    }
}
