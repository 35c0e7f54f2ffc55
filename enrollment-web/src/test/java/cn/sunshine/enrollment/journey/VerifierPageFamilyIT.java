package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One family at the verifier page, with its receipt or its number alone. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageFamilyIT {

    private static final String TWIN = "G2026-0003";

    @TempDir
    private static Path folder;

    private static VerifierPage page;
    private static Browser shared;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = VerifierPage.savedIn(folder);
        shared = page.browser();
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    @ParameterizedTest
    @EnumSource
    void provesOneFamilysLineAndTellsItsPlaceInWords(DrawHash hash) throws IOException {
        Path zip = page.write(SampleDraws.logged(hash), BundleLayer.PUBLIC);
        Path receipt = Files.write(
                folder.resolve("receipt.json"), SampleDraws.receipt(hash, TWIN).bytes());
        page.open().put("bundle", zip.toString()).put("receipt", receipt.toString());
        shared.awaitText("#loaded", "凭证").awaitText("#loaded", hash.label());
        shared.click("#check-one").await("#steps li[data-step=result]");

        assertThat(shared.verdicts()).hasSize(8).allMatch(verdict -> verdict.startsWith("PASS"));
        assertThat(shared.text("#facts")).contains(TWIN, "T01", "个号码中的第", "学校 350102001");
        if (hash == DrawHash.SHA_256) {
            assertThat(shared.text("#facts")).contains("f756 0c99 a5f6 8505", "第 7 位", "没有录取", "候补第 2 位");
        }
    }

    /** What a family has on a phone with little memory: its receipt and the small files. */
    @Test
    void provesOneFamilysLineWithoutAnybodyElsesData() throws IOException {
        DrawFiles all = SampleDraws.logged(DrawHash.SHA_256);
        List<String> small = List.of(
                "manifest.json",
                "params.json",
                "commitments.json",
                "reveals.json",
                "entropy.json",
                "seed.txt",
                "cutoffs.csv");
        Path receipt = Files.write(
                folder.resolve("receipt.json"),
                SampleDraws.receipt(DrawHash.SHA_256, "G2026-0007").bytes());
        StringBuilder paths = new StringBuilder();
        for (String name : small) {
            paths.append(paths.isEmpty() ? "" : "\n").append(Files.write(folder.resolve(name), all.require(name)));
        }
        page.open().put("bundle", paths.toString()).put("receipt", receipt.toString());
        shared.awaitText("#loaded", "凭证").awaitText("#loaded", "SHA-256");
        shared.click("#check-one").await("#steps li[data-step=result]");

        assertThat(shared.verdicts())
                .containsExactly(
                        "PASS leaf",
                        "PASS hashes",
                        "PASS commitments",
                        "PASS seed",
                        "PASS tickets",
                        "SKIP order",
                        "PASS cutoffs",
                        "SKIP result");
        assertThat(shared.text("#facts")).contains("03d0 29d2 8b38 cbc8", "在线内");
    }

    @Test
    void looksUpAnApplicantNumber() throws IOException {
        Path zip = page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", "G2026-0006").click("#check-one").await("#steps li[data-step=result]");
        assertThat(shared.text("#facts")).contains("7 个号码中的第 5 位", "录取到学校 350102001");

        shared.type("number", "G2026-9999").click("#check-one").awaitText("#number-wrong", "名单上没有编号 G2026-9999");
        assertThat(shared.script("return document.getElementById('outcome').hidden"))
                .as("the answer for another child is gone")
                .isEqualTo(true);
    }

    /** As the platform's own page does: "7" can mean no other child than 0007. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "07", "0007", "０７", " 0 0-7 "})
    void findsANumberThatWasTypedWithoutItsZeros(String typed) throws IOException {
        Path zip = page.write(SampleDraws.drawn(DrawHash.SHA_256, SampleDraws.ofOneSchool(12)), BundleLayer.PUBLIC);
        page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", typed).click("#check-one").await("#steps li[data-step=result]");
        assertThat(shared.text("#facts")).contains("派位编号\n0007", "12 个号码中的第");

        shared.click("#show-recipe").awaitText("#recipe", "# ticket of 0007");
    }

    @Test
    void aNumberThatNobodyHasIsNotTakenForAnother() throws IOException {
        Path zip = page.write(SampleDraws.drawn(DrawHash.SHA_256, SampleDraws.ofOneSchool(12)), BundleLayer.PUBLIC);
        page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        for (String typed : List.of("13", "00007", "A7")) {
            shared.type("number", typed).click("#check-one").awaitText("#number-wrong", "没有编号 " + typed + "。");
            assertThat(shared.text("#problems a[href='#number']")).contains("没有编号 " + typed);
            assertThat(shared.script("return document.getElementById('number').getAttribute('aria-describedby')"))
                    .isEqualTo("number-hint number-wrong");
            assertThat(shared.verdicts()).as("it says nothing of the draw").isEmpty();
        }
        shared.click("#language").awaitText("#number-wrong", "No child on the roll has the number A7");

        shared.type("number", "7").click("#check-one").await("#steps li[data-step=result]");
        assertThat(shared.script("return document.querySelectorAll('.wrong, [aria-invalid]').length"))
                .isEqualTo(0L);
    }

    @Test
    void aNumberAloneIsNotSearchedWhereThereIsNoRoll() throws IOException {
        DrawFiles all = SampleDraws.logged(DrawHash.SHA_256);
        StringBuilder paths = new StringBuilder();
        for (String name : List.of("manifest.json", "params.json")) {
            paths.append(paths.isEmpty() ? "" : "\n").append(Files.write(folder.resolve(name), all.require(name)));
        }
        page.open().put("bundle", paths.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", TWIN).click("#check-one").awaitText("#number-wrong", "没有名单（roll.csv）");
        assertThat(shared.text("#number-wrong")).doesNotContain(TWIN);
    }

    @Test
    void saysWhereAFileBelongsThatWasPutIntoTheOtherField() throws IOException {
        Path zip = page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        Path receipt = Files.write(
                folder.resolve("receipt.json"),
                SampleDraws.receipt(DrawHash.SHA_256, TWIN).bytes());
        Path note = Files.writeString(folder.resolve("note.txt"), "0007");

        page.open().put("receipt", zip.toString()).awaitText("#receipt-wrong", "请放到上面的“派位公开包”");
        assertThat(shared.script("return document.getElementById('loaded').hidden"))
                .isEqualTo(true);
        shared.put("receipt", note.toString()).awaitText("#receipt-wrong", "不是名单凭证");

        page.open().put("bundle", receipt.toString()).awaitText("#bundle-wrong", "请放到下面的“我家的凭证”");
        shared.put("bundle", note.toString()).awaitText("#bundle-wrong", "不是派位公开包");
        assertThat(shared.text("#problems")).doesNotContain("MISSING_FILE");
        shared.put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        assertThat(shared.script("return document.getElementById('problems').hidden"))
                .isEqualTo(true);
    }

    @Test
    void saysInChineseAloneWhatWasFound() throws IOException {
        Path zip = page.write(SampleDraws.drawn(DrawHash.SHA_256, SampleDraws.ofOneSchool(12)), BundleLayer.PUBLIC);
        page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", "7").click("#check-one").await("#steps li[data-step=result]");

        assertThat(shared.text("#outcome"))
                .doesNotContain("PASS", "FAIL", "SKIP")
                .contains("✓ 一致", "– 未核验");
        assertThat(shared.verdicts()).contains("PASS seed", "SKIP leaf");
        assertThat(shared.text("#facts")).contains("派位号小的在前，录取到派位号", "材料里没有校名");
    }

    @Test
    void printsARecipeThatAShellFollows() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")), "no openssl");
        Path zip = page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        page.open().put("bundle", zip.toString()).awaitText("#loaded", "SHA-256");
        shared.type("number", TWIN).click("#show-recipe").await("#recipe-box:not([hidden])");

        Process shell = new ProcessBuilder("sh", "-c", shared.text("#recipe"))
                .redirectErrorStream(true)
                .start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        assertThat(printed)
                .contains("3687bc4c9e855de3e843e980f3ae0ea84f2388dc9400ea98ec3651333eeff6d8")
                .contains("f7560c99a5f68505affa3b5743d13b7c1ea439412cc8f2ef2aff408f8259e811")
                .contains("d9796b44e95e6949beb1b7860d0e65e2f0baf8a376f765d6477d59dba351653c");
    }
}
