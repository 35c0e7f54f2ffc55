package cn.sunshine.enrollment.draw.recount;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;

/** Section 11: a signed tree head. */
record TreeHead(byte[] root, byte[] signature, long size, Instant time) {

    static TreeHead read(JsonObject json) {
        json.requireKeys(Set.of("root", "signature", "size", "time"), Set.of());
        return new TreeHead(
                json.bytes("root", Hash.LENGTH),
                json.bytes("signature", Ed25519.SIGNATURE_LENGTH),
                json.number("size", 1, Integer.MAX_VALUE),
                Text.time(json.text("time"), json.at("time")));
    }

    byte[] signedBytes(byte[] logId) {
        byte[] sizeBytes = ByteBuffer.allocate(Long.BYTES).putLong(size).array();
        return Frame.of("sth", logId, sizeBytes, Text.utf8(time.toString()), root);
    }

    boolean follows(TreeHead before) {
        return size > before.size && !time.isBefore(before.time);
    }
}
