package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.Formulas;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.crypto.HashSuite;

/**
 * An officer's secret share of the seed. Nobody but the officer knows it before the phase in which all secrets are opened,
 * so it never shows itself in a log.
 *
 * @param officer name, unique in the draw
 * @param secret 32 random bytes as 64 lower-case hexadecimal digits
 */
public record Reveal(String officer, String secret) {

    public Reveal {
        Texts.requireName(officer, Officers.MAX_NAME, Place.of("reveal").field("officer"));
        Hex.parse(secret, HashSuite.LENGTH, Place.of("reveal").field("secret"));
    }

    /** The commitment to this secret in this draw. */
    public Commitment commitment(DrawHash hash, DrawId draw) {
        byte[] bytes = Hex.parse(secret, HashSuite.LENGTH, Place.of("reveal").field("secret"));
        byte[] commitment = new Formulas(HashSuite.of(hash)).commitment(draw.value(), officer, bytes);
        return new Commitment(officer, Hex.of(commitment));
    }

    @Override
    public String toString() {
        return "Reveal of " + officer;
    }
}
