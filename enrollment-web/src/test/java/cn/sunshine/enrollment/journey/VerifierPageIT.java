package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static cn.sunshine.enrollment.journey.VerifierPage.looksRight;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Reveal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verifier page with a whole draw, and how it looks. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageIT {

    /** Somewhere in the packed bytes of a zip's first file. */
    private static final int FIRST_DATA = 60;

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
    void replaysTheWholeDrawAndSaysWhatTheEngineSays(DrawHash hash) throws IOException {
        for (BundleLayer layer : BundleLayer.values()) {
            Path zip = page.write(SampleDraws.logged(hash), layer);
            page.open().put("bundle", zip.toString()).awaitText("#loaded", hash.label());
            shared.click("#check-all").await("#steps li:nth-child(10)");

            assertThat(shared.verdicts()).isEqualTo(engineVerdicts(AuditBundle.read(zip), Optional.empty()));
            assertThat(shared.verdicts()).noneMatch(verdict -> verdict.startsWith("FAIL"));
            assertThat(shared.text("#objection")).isEmpty();
            looksRight(shared);
        }
    }

    @Test
    void readsTheUnpackedFolder() throws IOException {
        DrawFiles files = AuditBundle.read(page.write(SampleDraws.logged(DrawHash.SM3), BundleLayer.SEALED));
        Path unpacked = folder.resolve("unpacked");
        for (String name : files.names()) {
            Path file = unpacked.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, files.require(name));
        }
        Files.write(unpacked.resolve(".DS_Store"), new byte[] {0, 0, 0, 1});
        Files.writeString(unpacked.resolve("log/desktop.ini"), "[.ShellClassInfo]");
        page.open().click("summary").put("folder", unpacked.toString()).awaitText("#loaded", "SM3");
        shared.click("#check-all").await("#steps li:nth-child(10)");

        assertThat(shared.verdicts()).isEqualTo(engineVerdicts(files, Optional.empty()));
    }

    @Test
    void saysInWordsWhatIsWrongAndLeadsToIt() throws IOException {
        page.open().click("#check-all").awaitText("#problems", "请先放入派位公开包");
        byte[] zip = AuditBundle.zip(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.PUBLIC);
        Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length - 100));
        shared.put("bundle", cut.toString()).awaitText("#problems", "INVALID_ZIP");

        zip[FIRST_DATA] ^= 1;
        Path spoiled = Files.write(folder.resolve("spoiled.zip"), zip);
        page.open().put("bundle", spoiled.toString()).awaitText("#problems", "INVALID_ZIP");
        shared.click("#language").awaitText("#problems", "the archive is damaged");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void looksRightOnAPhoneAndOnADesk(int width) throws IOException {
        DrawFiles files = AuditBundle.read(page.write(SampleDraws.logged(DrawHash.SHA_256), BundleLayer.SEALED));
        byte[] result = files.require("result.csv");
        result[result.length - 2] ^= 1;
        Path spoiled = folder.resolve("files");
        Files.createDirectories(spoiled);
        DrawFiles changed = files.without("files.json").with("result.csv", result);
        StringBuilder paths = new StringBuilder();
        for (String name : changed.names()) {
            Path file = spoiled.resolve(name.substring(name.indexOf('/') + 1));
            paths.append(paths.isEmpty() ? "" : "\n").append(Files.write(file, changed.require(name)));
        }
        try (Browser browser = new Browser(0, width)) {
            looksRight(page.openIn(browser));
            browser.picture("verify-empty").put("bundle", paths.toString()).awaitText("#loaded", "SHA-256");
            browser.click("#check-all").await("#steps li:nth-child(10)");
            assertThat(browser.verdicts()).contains("FAIL cutoffs", "FAIL replay", "FAIL log", "PASS seed");
            assertThat(browser.text("#objection"))
                    .contains("异议期内拨打", "监督举报电话", "公开包 zip 原文件", SampleDraws.DRAW.value(), "manifestHash ")
                    .contains("replay FAIL: ", "at result.csv")
                    .doesNotContain("seed PASS");
            browser.click("li[data-step=replay] summary");
            looksRight(browser);
            browser.picture("verify-fail");
            browser.type("number", TWIN).click("#check-one").await("#steps li[data-step=result]");
            browser.click("#show-recipe").await("#recipe-box:not([hidden])");
            looksRight(browser);
            browser.picture("verify-one");
            browser.type("number", "9999").click("#check-one").awaitText("#number-wrong", "没有编号 9999");
            looksRight(browser);
            browser.picture("verify-unknown-number").click("#language");
            looksRight(browser);
            browser.picture("verify-en");
        }
    }

    @ParameterizedTest
    @EnumSource
    void makesASecretThatOpensItsCommitment(DrawHash hash) {
        page.open().type("draw", SampleDraws.DRAW.value()).type("name", "公证员");
        if (hash == DrawHash.SM3) {
            shared.choose("hash", "SM3");
        }
        shared.click("#make").await("#made:not([hidden])");
        Reveal made = new Reveal("公证员", shared.text("#secret"));
        assertThat(made.commitment(hash, SampleDraws.DRAW).hex()).isEqualTo(shared.text("#commitment"));

        String before = shared.text("#secret");
        shared.click("#make").await("#made:not([hidden])");
        assertThat(shared.text("#secret")).hasSize(64).isNotEqualTo(before);
        shared.type("name", " 公证员").click("#make").awaitText("#problems", "首尾有空格");
    }
}
