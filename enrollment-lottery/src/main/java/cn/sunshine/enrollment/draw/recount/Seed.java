package cn.sunshine.enrollment.draw.recount;

import java.util.List;

/** Sections 5 and 8: the seed, which nobody could know before the secrets were opened and the numbers drawn. */
final class Seed {

    static final String FILE = "seed.txt";

    private Seed() {}

    static byte[] of(Manifest manifest, Officers reveals, Entropy entropy) {
        byte[] secrets = Frame.together(reveals.values());
        return manifest.hash().of(Frame.of("seed", manifest.manifestHash(), secrets, Text.utf8(entropy.value())));
    }

    /** What seed.txt holds: 64 hexadecimal digits and LF. */
    static byte[] stated(Bundle files) {
        Where file = Where.in(FILE);
        List<String> lines = Text.lines(Text.decode(files.bytes(FILE), file), file);
        return Text.unhex(String.join("\n", lines), Hash.LENGTH, file.line(1));
    }

    static String file(byte[] seed) {
        return Text.hex(seed) + "\n";
    }
}
