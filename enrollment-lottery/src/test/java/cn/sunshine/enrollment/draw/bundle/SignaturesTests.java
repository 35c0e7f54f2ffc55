package cn.sunshine.enrollment.draw.bundle;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.LoggedExample;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.TownExample;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SignaturesTests {

    private static final String NAME = "signatures/notary.json";
    private static final DrawFiles TOWN = TownExample.files();
    private static final Manifest MANIFEST = Manifest.read(TOWN.require("manifest.json"));

    @Test
    void countsTheSignaturesAndPassesOverDeedsAndStamps() {
        assertThat(Signatures.check(TOWN, MANIFEST)).isEqualTo(2);
        assertThat(Signatures.check(DrawFiles.none().with("sth.json", new byte[1]), MANIFEST))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource
    void refusesASignature(String old, String now, RefusalCode code, String field) {
        String text = new String(TOWN.require(NAME), StandardCharsets.UTF_8);
        assertThat(text).contains(old);
        assertRefused(
                () -> Signatures.check(TOWN.with(NAME, Texts.bytes(text.replace(old, now))), MANIFEST),
                code,
                NAME + " field " + field);
    }

    static Stream<Arguments> refusesASignature() {
        return Stream.of(
                Arguments.of("Ed25519", "RSA", RefusalCode.INVALID_VALUE, "algorithm"),
                Arguments.of("公证员", "家长代表", RefusalCode.INVALID_SIGNATURE, "signature"),
                Arguments.of("公证员", "", RefusalCode.INVALID_TEXT, "signer"),
                Arguments.of("302a", "302b", RefusalCode.INVALID_SIGNATURE, "signature"),
                Arguments.of("302a", "30", RefusalCode.INVALID_HEX, "publicKey"),
                Arguments.of("\"signature\":\"", "\"signature\":\"00", RefusalCode.INVALID_HEX, "signature"),
                Arguments.of("\"signer\"", "\"signed\"", RefusalCode.UNKNOWN_KEY, "signed"));
    }

    @Test
    void refusesASignatureOverAnotherManifest() {
        DrawFiles foreign = TOWN.with(NAME, LoggedExample.signature("公证员", new byte[32]));
        assertRefused(
                () -> Signatures.check(foreign, MANIFEST), RefusalCode.INVALID_SIGNATURE, NAME + " field signature");
    }
}
