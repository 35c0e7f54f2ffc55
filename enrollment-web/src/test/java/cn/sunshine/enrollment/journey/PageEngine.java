package cn.sunshine.enrollment.journey;

import static cn.sunshine.enrollment.journey.VerifierPage.engineVerdicts;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.Receipt;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine of the verifier page, in a browser that shows the page: whatever the engine of the draw says of the same files, it says too. */
final class PageEngine {

    /** The page's own engine on files, as the worker would run it; gives its verdict. */
    private static final String ENGINE = """
            const bytes = text => Uint8Array.from(atob(text), c => c.charCodeAt(0));
            const unpacked = packed => new Map(Object.entries(packed).map(([name, text]) => [name, bytes(text)]));
            const verdict = (files, receipt) => {
                try {
                    return lottery.verify(lottery.arrange(files), receipt, () => 0).steps.map(s => s.outcome + ' ' + s.name);
                } catch (refused) {
                    if (!refused.refusal) { throw refused; }
                    return ['REFUSED'];
                }
            };
            """;

    private static final String VERIFY =
            ENGINE + "return verdict(unpacked(arguments[0]), arguments[1] ? bytes(arguments[1]) : null);";

    /** What was picked from a folder goes through the same hands as in the worker. */
    private static final String VERIFY_FOLDER =
            ENGINE + "return verdict(lottery.ofFolder(unpacked(arguments[0])), null);";

    /** The page keeps the whole files: what is spoilt is all that has to be handed over to it again. */
    private static final String KEEP = ENGINE + "window.whole = unpacked(arguments[0]);";

    private static final String VERIFY_SPOILT = ENGINE + """
            return arguments[1].map(spoilt => {
                const files = new Map(window.whole);
                if (spoilt === null) { files.delete(arguments[0]); } else { files.set(arguments[0], bytes(spoilt)); }
                return verdict(files, null);
            });""";

    private final Browser browser;

    PageEngine(Browser browser) {
        this.browser = browser;
    }

    void requireAgreement(String what, DrawFiles files, Optional<Receipt> receipt) {
        assertThat(verdicts(files, receipt)).as(what).isEqualTo(engineVerdicts(files, receipt));
    }

    @SuppressWarnings("unchecked")
    List<String> verdicts(DrawFiles files, Optional<Receipt> receipt) {
        return (List<String>) browser.script(
                VERIFY,
                encoded(files),
                receipt.map(held -> base64(held.bytes())).orElse(""));
    }

    /** Of the files as they were picked from a folder, by their paths. */
    Object verdictsOnFolder(Map<String, String> picked) {
        return browser.script(VERIFY_FOLDER, picked);
    }

    void keep(DrawFiles whole) {
        browser.script(KEEP, encoded(whole));
    }

    /** Of what is kept, once with each of {@code spoilt} in the place of one file; null is none there. */
    Object verdictsOnSpoilt(String name, List<@Nullable String> spoilt) {
        return browser.script(VERIFY_SPOILT, name, spoilt);
    }

    String inflated(byte[] packed, int size) {
        return String.valueOf(browser.script("""
                const packed = Uint8Array.from(atob(arguments[0]), c => c.charCodeAt(0));
                return lottery.sha256(lottery.inflate(packed, arguments[1]));""", base64(packed), size));
    }

    private static Map<String, String> encoded(DrawFiles files) {
        Map<String, String> encoded = new HashMap<>();
        files.names().forEach(name -> encoded.put(name, base64(files.require(name))));
        return encoded;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
