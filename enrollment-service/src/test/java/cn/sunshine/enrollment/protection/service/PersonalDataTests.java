package cn.sunshine.enrollment.protection.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sunshine.enrollment.protection.BlindIndex;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.KeyId;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.shared.IdentityNumber;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    private static final UUID ROW = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Cell NAME = new Cell("child", "name", ROW);

    private final ProtectionKeys keys = ProtectionKeys.fresh(new SecureRandom());
    private final PersonalData data = new PersonalData(keys);

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "𠀀𮯰㐀·买买提", "11010519491231002X", "a\u0000b\n"})
    void opensWhatItSealed(String value) {
        assertThat(data.open(NAME, data.seal(NAME, value))).isEqualTo(value);
    }

    @Test
    void laysOutVersionKeyIdNonceAndCipherText() {
        byte[] sealed = data.seal(NAME, "abc").bytes();

        assertThat(sealed).hasSize(1 + 1 + 12 + 3 + 16).startsWith(1, 1);
    }

    @Test
    void CRY_04_sealsTheSameValueDifferentlyEachTime() {
        long different = IntStream.range(0, 1_000)
                .mapToObj(n -> data.seal(NAME, "张三"))
                .distinct()
                .count();

        assertThat(different).isEqualTo(1_000);
    }

    @Test
    void CRY_05_doesNotOpenInAnotherRowColumnOrTable() {
        Sealed sealed = data.seal(NAME, "张三");

        Stream.of(
                        new Cell("child", "name", UUID.fromString("00000000-0000-4000-8000-000000000002")),
                        new Cell("child", "alias", ROW),
                        new Cell("guardian", "name", ROW),
                        new Cell("chil", "dname", ROW))
                .forEach(cell -> assertThatThrownBy(() -> data.open(cell, sealed))
                        .as(cell.toString())
                        .isInstanceOf(UnopenableException.class));
    }

    @Test
    void doesNotOpenOnceAnySingleBitIsChanged() {
        byte[] bytes = data.seal(NAME, "张三").bytes();

        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThatThrownBy(() -> data.open(NAME, new Sealed(changed)))
                    .as("bit " + bit)
                    .isInstanceOf(UnopenableException.class);
        }
    }

    @Test
    void doesNotOpenWithAnotherKeyOfTheSameNumber() {
        Sealed sealed = data.seal(NAME, "张三");

        assertThatThrownBy(() -> new PersonalData(ProtectionKeys.fresh(new SecureRandom())).open(NAME, sealed))
                .isInstanceOf(UnopenableException.class)
                .hasMessageNotContaining("张三");
    }

    @Test
    void opensWhatAnEarlierKeySealedAndSealsWithTheCurrentOne() {
        Sealed old = data.seal(NAME, "张三");
        PersonalData rotated = new PersonalData(withSecondKey());

        assertThat(rotated.open(NAME, old)).isEqualTo("张三");
        assertThat(rotated.seal(NAME, "张三").bytes()[1]).isEqualTo((byte) 2);
        assertThat(rotated.index("identity-number", "x")).isEqualTo(data.index("identity-number", "x"));
    }

    @Test
    void CRY_03_findsEqualValuesByAnIndexThatNobodyWithoutTheKeyCanCompute() throws Exception {
        String number = "11010519491231002X";
        BlindIndex index = data.index("identity-number", number);

        assertThat(index).isEqualTo(data.index("identity-number", number));
        assertThat(index.bytes()).isNotEqualTo(sha256(number)).isNotEqualTo(sm3(number));
        assertThat(new PersonalData(ProtectionKeys.fresh(new SecureRandom())).index("identity-number", number))
                .isNotEqualTo(index);
    }

    @Test
    void CRY_03_givesEachKindOfValueAnIndexOfItsOwn() {
        assertThat(data.index("phone", "13800000000")).isNotEqualTo(data.index("guardian-phone", "13800000000"));
        assertThat(data.index("ab", "c")).isNotEqualTo(data.index("a", "bc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002X "})
    void CRY_12_findsOneNumberHoweverItWasTyped(String typed) {
        assertThat(data.index("identity-number", new IdentityNumber(typed).value()))
                .isEqualTo(data.index("identity-number", "11010519491231002X"));
    }

    @Test
    void textsOfSecretsTellNothing() {
        assertThat(keys.toString()).doesNotContain(keys.indexText());
        assertThat(data.seal(NAME, "张三").toString()).isEqualTo("Sealed[36 bytes]");
        assertThat(data.index("a", "b").toString()).isEqualTo("BlindIndex[…]");
    }

    private ProtectionKeys withSecondKey() {
        Map<KeyId, SecretKey> both = new HashMap<>(keys.sealingKeys());
        both.put(
                new KeyId(2),
                ProtectionKeys.fresh(new SecureRandom()).sealingKeys().get(new KeyId(1)));
        return new ProtectionKeys(new KeyId(2), both, keys.indexKey());
    }

    private static byte[] sha256(String text) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sm3(String text) {
        SM3Digest digest = new SM3Digest();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
