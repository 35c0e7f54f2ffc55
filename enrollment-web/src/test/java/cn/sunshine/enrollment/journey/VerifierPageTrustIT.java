package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of signatures and of commitments before P3. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageTrustIT {

    private static final HexFormat HEX = HexFormat.of();

    @TempDir
    private static Path folder;

    private static VerifierPage page;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = VerifierPage.savedIn(folder);
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    /** A forger signs with a key of his own: the number of signatures alone would mislead. */
    @Test
    void saysThatNobodyVouchesForTheKeysOfSignatures() throws Exception {
        DrawFiles files = SampleDraws.logged(DrawHash.SHA_256);
        Browser browser = check(files);
        assertThat(browser.text("li[data-step=hashes]")).doesNotContain("签名");
        check(files.with("signatures/notary.json", signature(files)));
        assertThat(browser.text("li[data-step=hashes]")).contains("1 份签名", "没有人证明签名用的密钥是谁的");
        assertThat(browser.text("#verdict")).contains("全部一致");
        browser.click("#language");
        assertThat(browser.text("li[data-step=hashes]")).contains("by a key that nobody vouches for");
    }

    @Test
    void checksTheCommitmentsBeforeTheSecretsAreOpened() throws IOException {
        DrawFiles drawn = SampleDraws.logged(DrawHash.SHA_256);
        DrawFiles frozen = drawn.without("reveals.json");
        Browser browser = check(frozen);
        assertThat(browser.verdicts()).contains("PASS hashes", "SKIP commitments");
        byte[] other = new String(drawn.require("commitments.json"), StandardCharsets.UTF_8)
                .replace("\"commit\":\"d9", "\"commit\":\"da")
                .getBytes(StandardCharsets.UTF_8);
        check(frozen.with("commitments.json", other));
        assertThat(browser.verdicts())
                .contains("FAIL hashes", "SKIP commitments")
                .isEqualTo(VerifierPage.engineVerdicts(frozen.with("commitments.json", other), Optional.empty()));
        assertThat(browser.text("li[data-step=hashes]")).contains("秘密打不开承诺");
    }

    private static Browser check(DrawFiles files) throws IOException {
        Path zip = page.write(files, BundleLayer.SEALED);
        Browser browser = page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        return browser.click("#check-all").await("#steps li:nth-child(10)");
    }

    private static byte[] signature(DrawFiles files) throws GeneralSecurityException {
        String manifest = new String(files.require("manifest.json"), StandardCharsets.UTF_8)
                .replaceAll(".*\"manifestHash\":\"([0-9a-f]{64})\".*", "$1");
        KeyPair somebody = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(somebody.getPrivate());
        for (byte[] part :
                new byte[][] {utf8("enrollment-lottery/v1/signature"), utf8("公证员"), HEX.parseHex(manifest)}) {
            signing.update(ByteBuffer.allocate(4).putInt(part.length).array());
            signing.update(part);
        }
        return utf8("{\"algorithm\":\"Ed25519\",\"publicKey\":\"%s\",\"signature\":\"%s\",\"signer\":\"公证员\"}"
                .formatted(HEX.formatHex(somebody.getPublic().getEncoded()), HEX.formatHex(signing.sign())));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
