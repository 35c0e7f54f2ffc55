package cn.sunshine.enrollment.draw.recount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 5: published vectors, and the other implementation as a witness for every length of message. */
class HashTests {

    private static final Where FILE = Where.in("file");

    @Test
    void computesTheVectorsOfTheSm3Standard() {
        assertThat(Text.hex(Sm3.hash(Text.utf8("abc"))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(Text.hex(Sm3.hash(Text.utf8("abcd".repeat(16)))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
    }

    @Test
    void agreesWithTheOtherImplementationOnEveryLength() {
        for (int length = 0; length < 200; length++) {
            byte[] message = new byte[length];
            for (int i = 0; i < length; i++) {
                message[i] = (byte) (i * 37 + length);
            }
            assertThat(Hash.named("SM3", FILE).of(message))
                    .isEqualTo(HashSuite.of(DrawHash.SM3).hash(message));
            assertThat(Hash.named("SHA-256", FILE).of(message))
                    .isEqualTo(HashSuite.of(DrawHash.SHA_256).hash(message));
        }
    }

    @Test
    void computesTheVectorsOfRfc4231() {
        assertThat(hmac("0b".repeat(20), Text.utf8("Hi There")))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        assertThat(hmac("aa".repeat(20), HexFormat.of().parseHex("dd".repeat(50))))
                .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    }

    private static String hmac(String key, byte[] message) {
        return Text.hex(Hash.SHA_256.hmac(HexFormat.of().parseHex(key), message));
    }

    @Test
    void knowsTwoFunctions() {
        assertThatExceptionOfType(ContradictionException.class)
                .isThrownBy(() -> Hash.named("MD5", FILE))
                .withMessage("INVALID_VALUE at file: expected SHA-256 or SM3, found MD5");
    }

    @Test
    void framesEachPartBehindItsLength() {
        String domain = "0000001a" + Text.hex(Text.utf8("enrollment-lottery/v1/seed"));
        assertThat(Text.hex(Frame.of("seed"))).isEqualTo(domain);
        assertThat(Text.hex(Frame.of("seed", new byte[] {7}, new byte[0])))
                .isEqualTo(domain + "00000001" + "07" + "00000000");
        assertThat(Frame.together(List.of(new byte[] {1, 2}, new byte[] {3}))).containsExactly(1, 2, 3);
    }
}
