package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.Officers;
import cn.sunshine.enrollment.draw.crypto.HashSuite;

/**
 * What an officer publishes before the draw: it binds to a secret without telling it.
 *
 * @param officer name, unique in the draw
 * @param hex 64 lower-case hexadecimal digits
 */
public record Commitment(String officer, String hex) {

    public Commitment {
        Texts.requireName(officer, Officers.MAX_NAME, Place.of("commitment").field("officer"));
        Hex.parse(hex, HashSuite.LENGTH, Place.of("commitment").field("hex"));
    }
}
