package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.AuditBundle;
import cn.sunshine.enrollment.draw.BundleLayer;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Receipt;
import cn.sunshine.enrollment.draw.StepResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The verifier page as a family keeps it: saved into a folder, and opened from there in a real Chromium. It shares no code with
 * the engine; whatever it says of a bundle, step by step, must be what {@link AuditBundle#verify} says.
 */
final class VerifierPage implements AutoCloseable {

    static final String RESOURCE = "/cn/sunshine/enrollment/draw/verifier/verify.html";
    private static final int LEAST_TARGET = 44;

    private final Path folder;
    private final Path file;
    private final Browser browser = new Browser(0, 1280, Chromium.COMPUTING);

    private VerifierPage(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /** Saved into {@code folder} and opened from there. */
    static VerifierPage savedIn(Path folder) throws IOException {
        Path file = folder.resolve("verify.html");
        try (InputStream html = VerifierPage.class.getResourceAsStream(RESOURCE)) {
            assertThat(html).isNotNull();
            Files.copy(html, file);
        }
        VerifierPage page = new VerifierPage(folder, file);
        page.open();
        return page;
    }

    Browser browser() {
        return browser;
    }

    /** Afresh, in the browser that the tests of a class share. */
    Browser open() {
        return openIn(browser);
    }

    Browser openIn(Browser another) {
        return another.openFile(file);
    }

    /** The bundle as a file beside the page. */
    Path write(DrawFiles files, BundleLayer layer) throws IOException {
        return Files.write(folder.resolve("bundle.zip"), AuditBundle.zip(files, layer));
    }

    /** What the engine says of the same files. */
    static List<String> engineVerdicts(DrawFiles files, Optional<Receipt> receipt) {
        try {
            return AuditBundle.verify(files, receipt, DrawProgress.silent()).steps().stream()
                    .map(VerifierPage::verdict)
                    .toList();
        } catch (DrawRefusedException refused) {
            return List.of("REFUSED");
        }
    }

    private static String verdict(StepResult step) {
        return step.outcome() + " " + step.name();
    }

    static void looksRight(Browser browser) {
        Measures measured = Measures.of(browser, LEAST_TARGET);
        assertThat(measured.sidewaysOverflow()).isLessThanOrEqualTo(0);
        assertThat(measured.smallTargets()).isEmpty();
        assertThat(browser.script("return performance.getEntriesByType('resource').map(e => e.name)"
                        + ".filter(name => !name.startsWith('blob:') && !name.startsWith('data:'))"))
                .as("the page asks nobody")
                .asString()
                .isEqualTo("[]");
        assertThat(browser.complaints()).isEmpty();
    }

    @Override
    public void close() {
        browser.close();
    }
}
