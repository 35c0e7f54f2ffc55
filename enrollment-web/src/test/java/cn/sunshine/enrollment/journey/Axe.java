package cn.sunshine.enrollment.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The script of axe-core, as it runs in the page, and what it is asked; only tests carry it. */
final class Axe {

    static final String SCRIPT = read();

    private static final String RUN = """
            const done = arguments[0];
            axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']})
              .then(found => done(found.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ' ' + v.nodes.map(node => node.target + ' ' + node.html.slice(0, 90)).join(', '))));
            """;

    private Axe() {}

    /** What it finds seriously wrong on the page as it stands, by the rules of WCAG 2.2 level AA. */
    static Object seriousBarriers(Browser browser) {
        browser.script("loadAxe()");
        return browser.scriptThatWaits(RUN);
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
