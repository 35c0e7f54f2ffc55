package cn.sunshine.enrollment.draw.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.draw.DrawHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;

class HashSuiteTests {

    private final HashSuite sha256 = HashSuite.of(DrawHash.SHA_256);
    private final HashSuite sm3 = HashSuite.of(DrawHash.SM3);

    /** FIPS 180-4 and GB/T 32905-2016, appendix A.1 and A.2. */
    @Test
    void givesTheDigestsOfTheStandards() {
        assertThat(hex(sha256.hash(ascii("abc"))))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hex(sm3.hash(ascii("abc"))))
                .isEqualTo("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
        assertThat(hex(sm3.hash(ascii("abcd".repeat(16)))))
                .isEqualTo("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
        assertThat(sha256.name()).isEqualTo(DrawHash.SHA_256);
        assertThat(sm3.name()).isEqualTo(DrawHash.SM3);
    }

    /** RFC 4231, test cases 1 and 2: a key shorter than the block is the key with zeros behind it. */
    @Test
    void givesTheMacsOfRfc4231() {
        byte[] first = Arrays.copyOf(HexFormat.of().parseHex("0b".repeat(20)), 32);
        assertThat(hex(sha256.hmac(first).of(ascii("Hi There"))))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
        byte[] second = Arrays.copyOf(ascii("Jefe"), 32);
        assertThat(hex(sha256.hmac(second).of(ascii("what do ya want for nothing?"))))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void givesTheSameSm3MacAsAnotherImplementation() {
        byte[] key = sm3.hash(ascii("key"));
        for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 200}) {
            byte[] message = new byte[length];
            HMac reference = new HMac(new SM3Digest());
            reference.init(new KeyParameter(key));
            reference.update(message, 0, length);
            byte[] expected = new byte[32];
            reference.doFinal(expected, 0);

            assertThat(sm3.hmac(key).of(message)).isEqualTo(expected);
        }
    }

    @Test
    void macsAgainAfterAnotherMessage() {
        Hmac hmac = sm3.hmac(new byte[32]);
        byte[] first = hmac.of(ascii("a"));
        hmac.of(ascii("b"));

        assertThat(hmac.of(ascii("a"))).isEqualTo(first);
    }

    @Test
    void refusesAKeyOfAnotherLength() {
        assertThatThrownBy(() -> sha256.hmac(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sm3CanBeFedByteByByteAndReset() {
        MessageDigest digest = new Sm3MessageDigest();
        digest.update((byte) 'x');
        digest.reset();
        for (byte b : ascii("abc")) {
            digest.update(b);
        }

        assertThat(digest.getDigestLength()).isEqualTo(32);
        assertThat(hex(digest.digest())).startsWith("66c7f0f4");
        assertThat(hex(digest.digest(ascii("abc")))).startsWith("66c7f0f4");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
