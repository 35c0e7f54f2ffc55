package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import cn.sunshine.enrollment.draw.crypto.Hmac;
import java.util.List;

/** The formulas of docs/lottery-protocol.md, section 5, under the hash of one draw. Digests, keys and secrets have 32 bytes. */
public record Formulas(HashSuite suite) {

    public byte[] rollHash(byte[] roll) {
        return suite.hash(Frame.of("roll").raw(roll).bytes());
    }

    /** Input of a leaf of the roll's tree: not yet hashed. */
    public static byte[] leaf(String privateLine, byte[] blind) {
        return Frame.of("leaf").text(privateLine).raw(blind).bytes();
    }

    /** Hash of an input file that params.json lists; {@code salt} is empty for a public file. */
    public byte[] fileHash(String name, byte[] salt, byte[] bytes) {
        return suite.hash(Frame.of("file").text(name).raw(salt).raw(bytes).bytes());
    }

    public byte[] paramsHash(byte[] params) {
        return suite.hash(Frame.of("params").raw(params).bytes());
    }

    public byte[] commitment(String drawId, String officer, byte[] secret) {
        return suite.hash(
                Frame.of("commit").text(drawId).text(officer).raw(secret).bytes());
    }

    public byte[] manifestHash(
            String drawId,
            byte[] rollHash,
            byte[] rollRoot,
            byte[] paramsHash,
            List<byte[]> commitments,
            String entropySource) {
        return suite.hash(Frame.of("manifest")
                .text(drawId)
                .raw(rollHash)
                .raw(rollRoot)
                .raw(paramsHash)
                .raw(joined(commitments))
                .text(entropySource)
                .bytes());
    }

    public byte[] seed(byte[] manifestHash, List<byte[]> secrets, String entropy) {
        return suite.hash(Frame.of("seed")
                .raw(manifestHash)
                .raw(joined(secrets))
                .text(entropy)
                .bytes());
    }

    /** The key under which the tickets of one context are made. */
    public Hmac contextKey(byte[] seed, String context) {
        return suite.hmac(suite.hmac(seed).of(Frame.of("context").text(context).bytes()));
    }

    public static byte[] ticket(Hmac contextKey, String unit) {
        return contextKey.of(ticketMessage(unit));
    }

    /** What is hashed for a ticket; the id of the unit is its last part. */
    static byte[] ticketMessage(String unit) {
        return Frame.of("ticket").text(unit).bytes();
    }

    public byte[] resultHash(
            byte[] manifestHash, byte[] seed, byte[] tickets, byte[] result, byte[] cutoffs, byte[] waitlist) {
        return suite.hash(Frame.of("result")
                .raw(manifestHash)
                .raw(seed)
                .raw(tickets)
                .raw(result)
                .raw(cutoffs)
                .raw(waitlist)
                .bytes());
    }

    private static byte[] joined(List<byte[]> digests) {
        byte[] joined = new byte[digests.size() * HashSuite.LENGTH];
        for (int i = 0; i < digests.size(); i++) {
            System.arraycopy(digests.get(i), 0, joined, i * HashSuite.LENGTH, HashSuite.LENGTH);
        }
        return joined;
    }
}
