package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the next person at the same device finds with the browser's own buttons. */
@RunningDemo
@InBrowser
class SignedOutBrowserIT {

    private static final String FAMILY = "19900000002";
    private static final String CHILD = "main a[href*='/family/applications/']";

    /** The page that the browser had kept whole and showed again, if there was one. */
    private static final String FROZEN = "return localStorage.getItem('frozen')";

    @LocalServerPort
    int port;

    @Autowired
    Doors doors;

    @Test
    void SES_09_noPageOfAChildComesBackAfterSigningOut() {
        try (Browser family = new Browser(port, Looks.PHONE, Chromium.KEEPING_PAGES)) {
            family.open("/sign-in").type("phone", FAMILY).send();
            family.type("code", doors.codeFor(FAMILY)).send();
            family.press(CHILD);
            String name = family.text("h1");
            String page = family.path();
            assertThat(family.source()).contains(name);
            noteIfItIsFrozen(family);
            family.open("/sign-out").send();
            assertThat(family.path()).startsWith("/sign-in");

            assertThat(stepsBack(family, name))
                    .anyMatch(path -> path.contains(page.substring(page.lastIndexOf('/') + 1)));
            assertThat(family.script(FROZEN)).isEqualTo("");
            assertThat(family.open(page).source()).doesNotContain(name);
        }
    }

    /** A public page is kept by this browser, so a page of a child that is not kept says something. */
    @Test
    void thisBrowserKeepsPagesThatMayBeKept() {
        try (Browser visitor = new Browser(port, Looks.PHONE, Chromium.KEEPING_PAGES)) {
            noteIfItIsFrozen(visitor.open("/draws"));
            visitor.open("/catchment").back();
            assertThat(visitor.script(FROZEN)).isEqualTo("/draws");
        }
    }

    private static void noteIfItIsFrozen(Browser browser) {
        browser.script(
                "addEventListener('pageshow', e => e.persisted && localStorage.setItem('frozen', location.pathname))");
    }

    /** Goes back to where the visit began, looks at each page as it comes and once more after reloading it. */
    private static List<String> stepsBack(Browser browser, String name) {
        List<String> seen = new ArrayList<>();
        for (int steps = 0; steps < 5; steps++) {
            browser.back();
            assertThat(browser.source()).as(browser.path()).doesNotContain(name);
            assertThat(browser.reload().source()).as(browser.path()).doesNotContain(name);
            seen.add(browser.path());
        }
        return seen;
    }
}
