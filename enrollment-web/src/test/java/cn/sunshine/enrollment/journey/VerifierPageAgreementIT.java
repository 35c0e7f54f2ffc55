package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.PageEngine.base64;
import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.Receipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier page beside the engine, on files sound and spoilt. Skipped by name where no browser is installed. */
@InBrowser
class VerifierPageAgreementIT {

    @TempDir
    private static Path folder;

    private static VerifierPage page;
    private static PageEngine engine;

    @BeforeAll
    static void savesThePageIntoAFolder() throws IOException {
        page = VerifierPage.savedIn(folder);
        engine = new PageEngine(page.browser());
    }

    @AfterAll
    static void closesTheBrowser() {
        page.close();
    }

    @Test
    void agreesWithTheEngineOnDrawsOfEveryRule() throws IOException {
        for (Map.Entry<String, DrawFiles> draw : SampleDraws.ofEveryRule(8).entrySet()) {
            engine.requireAgreement(draw.getKey(), draw.getValue(), Optional.empty());
            for (BundleLayer layer : BundleLayer.values()) {
                DrawFiles bundle = AuditBundle.read(page.write(draw.getValue(), layer));
                engine.requireAgreement(draw.getKey() + layer, bundle, Optional.empty());
            }
            assertThat(engine.verdicts(draw.getValue(), Optional.empty()))
                    .as(draw.getKey())
                    .contains("PASS replay");
        }
    }

    @Test
    void agreesOnOneChangedByteAndOnAMissingFileAnywhere() throws IOException {
        DrawFiles folderFiles = SampleDraws.logged(DrawHash.SHA_256);
        DrawFiles bundle = AuditBundle.read(page.write(folderFiles, BundleLayer.SEALED));
        List<DrawFiles> wholes = new ArrayList<>(List.of(folderFiles, bundle));
        wholes.addAll(SampleDraws.ofEveryRule(1).values());
        for (DrawFiles whole : wholes) {
            engine.keep(whole);
            for (String name : whole.names()) {
                requireAgreementOnSpoilt(whole, name);
            }
        }
    }

    /** The page's own reading of the form that a source fixes, spelling by spelling. */
    @Test
    void agreesOnTheFormOfTheNumbers() {
        String balls = "双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录";
        for (String spelling : List.of(
                "03 09 14 21 26 33 + 07",
                "27182818284590452353|03 09 14 21 26 33 + 03",
                "03  09 14 21 26 33 + 07",
                "03 09 14 21 26 33+07",
                "03 09 14 + 21 26 33 + 07",
                "09 03 14 21 26 33 + 07",
                "03 03 14 21 26 33 + 07",
                "3 9 14 21 26 33 + 7",
                "03 09 14 21 26 33 + 07|27182818284590452353",
                "27182818284590452353")) {
            engine.requireAgreement(spelling, SampleDraws.withNumbers(balls, spelling), Optional.empty());
        }
        for (String source : List.of("00 + 00 或 00 00", "第 2026100 00 00", "00  00", "00+00", "000 00", "+ 00 00")) {
            assertThat(engine.verdicts(SampleDraws.withNumbers(source, "7"), Optional.empty()))
                    .as(source)
                    .contains("PASS entropy");
        }
        assertThat(engine.verdicts(SampleDraws.withNumbers(balls, "03 09 14 21 26 33 07"), Optional.empty()))
                .contains("FAIL entropy");
        assertThat(engine.verdicts(SampleDraws.withNumbers("0 0 + 00", "9 0 + 14"), Optional.empty()))
                .contains("PASS entropy");
    }

    private static void requireAgreementOnSpoilt(DrawFiles whole, String name) {
        List<byte[]> changed = withOneByteChanged(whole.require(name));
        List<@Nullable String> spoilt = new ArrayList<>();
        spoilt.add(null); // the file is missing
        changed.forEach(file -> spoilt.add(base64(file)));
        List<List<String>> expected = new ArrayList<>();
        expected.add(engineVerdicts(whole.without(name), Optional.empty()));
        changed.forEach(file -> expected.add(engineVerdicts(whole.with(name, file), Optional.empty())));

        assertThat(engine.verdictsOnSpoilt(name, spoilt)).as(name).isEqualTo(expected);
    }

    private static List<byte[]> withOneByteChanged(byte[] original) {
        List<byte[]> changed = new ArrayList<>();
        for (int at : new int[] {0, original.length / 3, original.length / 2, original.length - 1}) {
            byte[] copy = original.clone();
            copy[at] ^= 1;
            changed.add(copy);
        }
        return changed;
    }

    @Test
    void failsOnReceiptsThatProveSomethingElse() {
        DrawFiles files = SampleDraws.logged(DrawHash.SHA_256);
        Receipt own = SampleDraws.receipt(DrawHash.SHA_256, "G2026-0003");
        Receipt other = SampleDraws.receipt(DrawHash.SHA_256, "G2026-0004");
        Receipt foreign = SampleDraws.receipt(DrawHash.SM3, "G2026-0003");
        List<String> longer = new ArrayList<>(own.proof());
        longer.add(other.proof().get(0));
        List<String> turned = new ArrayList<>(own.proof());
        Collections.reverse(turned);
        List<Receipt> wrong = List.of(
                proving(own, own.index(), own.line(), own.proof().subList(0, 2)),
                proving(own, own.index(), own.line(), List.of()),
                proving(own, own.index(), own.line(), longer),
                proving(own, own.index(), own.line(), turned),
                proving(own, own.index(), own.line(), other.proof()),
                proving(own, other.index(), own.line(), own.proof()),
                proving(own, 8, own.line(), own.proof()),
                proving(own, own.index(), own.line() + ",x", own.proof()),
                proving(own, own.index(), other.line(), own.proof()),
                foreign);

        engine.requireAgreement("own", files, Optional.of(own));
        assertThat(engine.verdicts(files, Optional.of(own))).contains("PASS leaf");
        for (Receipt receipt : wrong) {
            engine.requireAgreement(receipt.proof().toString(), files, Optional.of(receipt));
            assertThat(engine.verdicts(files, Optional.of(receipt))).contains("FAIL leaf");
        }
    }

    private static Receipt proving(Receipt receipt, long index, String line, List<String> proof) {
        return new Receipt(receipt.applicant(), index, line, receipt.blind(), receipt.size(), proof);
    }
}
