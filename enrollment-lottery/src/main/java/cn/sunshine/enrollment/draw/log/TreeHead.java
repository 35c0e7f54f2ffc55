package cn.sunshine.enrollment.draw.log;

import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.canonical.Times;
import cn.sunshine.enrollment.draw.crypto.Ed25519;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;

/**
 * A signed statement of what the log was at a time.
 *
 * @param size entries, at least 1
 * @param root 32 bytes
 * @param signature 64 bytes of Ed25519
 */
public record TreeHead(long size, byte[] root, Instant time, byte[] signature) {

    static TreeHead read(JsonFields json) {
        json.requireKeys(Set.of("root", "signature", "size", "time"), Set.of());
        return new TreeHead(
                json.integer("size", 1, Integer.MAX_VALUE),
                json.hex("root", HashSuite.LENGTH),
                Times.read(json, "time"),
                json.hex("signature", Ed25519.SIGNATURE_LENGTH));
    }

    static byte[] signedBytes(byte[] logId, long size, Instant time, byte[] root) {
        return Frame.of("sth")
                .raw(logId)
                .raw(ByteBuffer.allocate(Long.BYTES).putLong(size).array())
                .raw(Texts.bytes(Times.text(time)))
                .raw(root)
                .bytes();
    }

    Json.Obj json() {
        return Json.Obj.empty()
                .with("root", Hex.of(root))
                .with("signature", Hex.of(signature))
                .with("size", size)
                .with("time", Times.text(time));
    }
}
