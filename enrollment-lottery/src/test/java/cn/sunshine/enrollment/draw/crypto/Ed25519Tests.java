package cn.sunshine.enrollment.draw.crypto;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** RFC 8032, section 7.1, test 2. */
class Ed25519Tests {

    private static final Place STH = Place.of("log/sth.json");
    private static final byte[] PUBLIC = HexFormat.of()
            .parseHex("302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    private static final byte[] PRIVATE = HexFormat.of()
            .parseHex("302e020100300506032b657004220420"
                    + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final byte[] MESSAGE = {0x72};
    private static final byte[] SIGNATURE = HexFormat.of()
            .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    @Test
    void signsAsTheStandardSays() {
        assertThat(Ed25519.sign(Ed25519.privateKey(PRIVATE), MESSAGE)).isEqualTo(SIGNATURE);
    }

    @Test
    void makesAPairThatFitsAndNoneTwice() {
        KeyPair pair = Ed25519.generate();
        byte[] signature = Ed25519.sign(pair.getPrivate(), MESSAGE);

        assertThatCode(() -> Ed25519.verify(pair.getPublic().getEncoded(), MESSAGE, signature, STH))
                .doesNotThrowAnyException();
        assertThat(Ed25519.generate().getPublic()).isNotEqualTo(pair.getPublic());
    }

    @Test
    void refusesAPrivateKeyThatIsNone() {
        assertThatThrownBy(() -> Ed25519.privateKey(PUBLIC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsTheSignatureOfTheMessage() {
        assertThatCode(() -> Ed25519.verify(PUBLIC, MESSAGE, SIGNATURE, STH)).doesNotThrowAnyException();
    }

    @Test
    void refusesEverythingElse() {
        assertInvalid(PUBLIC, new byte[] {0x73}, SIGNATURE);
        assertInvalid(PUBLIC, MESSAGE, flipped(SIGNATURE, 0));
        assertInvalid(PUBLIC, MESSAGE, flipped(SIGNATURE, 63));
        assertInvalid(PUBLIC, MESSAGE, Arrays.copyOf(SIGNATURE, 63));
        assertInvalid(PUBLIC, MESSAGE, new byte[0]);
        assertInvalid(flipped(PUBLIC, 43), MESSAGE, SIGNATURE);
        assertInvalid(flipped(PUBLIC, 0), MESSAGE, SIGNATURE);
        assertInvalid(Arrays.copyOf(PUBLIC, 43), MESSAGE, SIGNATURE);
        assertInvalid(Arrays.copyOf(PUBLIC, 45), MESSAGE, SIGNATURE);
        assertInvalid(Arrays.copyOf(PUBLIC, 5), MESSAGE, SIGNATURE);
    }

    @Test
    void cannotSignWithAKeyOfAnotherKind() throws Exception {
        PrivateKey rsa = KeyPairGenerator.getInstance("EC").generateKeyPair().getPrivate();

        assertThatThrownBy(() -> Ed25519.sign(rsa, MESSAGE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertInvalid(byte[] key, byte[] message, byte[] signature) {
        assertRefused(
                () -> Ed25519.verify(key, message, signature, STH), RefusalCode.INVALID_SIGNATURE, "log/sth.json");
    }

    private static byte[] flipped(byte[] bytes, int position) {
        byte[] changed = bytes.clone();
        changed[position] ^= 1;
        return changed;
    }
}
