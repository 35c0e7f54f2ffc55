package cn.sunshine.enrollment.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** What every page must hold whoever looks at it, and a picture of it. */
final class Looks {

    static final int PHONE = 360;
    static final int DESK = 1280;
    private static final int LEAST_TARGET = 44;
    private static final int LEAST_TARGET_OF_THE_ELDER_VIEW = 60;

    private Looks() {}

    static void right(Browser browser, String name) {
        right(browser, name, LEAST_TARGET);
    }

    static void rightInTheElderView(Browser browser, String name) {
        right(browser, name, LEAST_TARGET_OF_THE_ELDER_VIEW);
    }

    /** A page without barriers, on the phone (an officer's in the corridor, too) and on the desk. */
    static void rightForEverybody(Browser browser, String name) {
        right(browser.resize(PHONE), name, LEAST_TARGET);
        right(browser.resize(DESK), name, LEAST_TARGET);
        open(browser, name);
    }

    /** A page that tells of a fault of ours: the browser notes the status, and nothing else. */
    static void rightThoughTheServerFailed(Browser browser, String name) {
        assertThat(browser.complaints())
                .as(name)
                .isNotEmpty()
                .allMatch(complaint -> complaint.contains("the server responded with a status of 50"));
        rightForEverybody(browser, name);
    }

    private static void open(Browser browser, String name) {
        withEvidence(browser, name, () -> holdOpen(browser, name));
    }

    private static void holdOpen(Browser browser, String name) {
        assertThat(Axe.seriousBarriers(browser))
                .as("OUT-15 %s bars somebody", name)
                .asString()
                .isEqualTo("[]");
    }

    private static void right(Browser browser, String name, int least) {
        withEvidence(browser, name, () -> holdRight(browser, name, least));
        browser.picture(name);
    }

    private static void holdRight(Browser browser, String name, int least) {
        Measures page = Measures.of(browser, least);
        assertThat(page.sidewaysOverflow())
                .as("OUT-16 %s scrolls sideways", name)
                .isLessThanOrEqualTo(0);
        assertThat(page.smallTargets())
                .as("%s: targets under %d px", name, least)
                .isEmpty();
        assertThat(page.headings())
                .as("%s has one first heading and skips no level", name)
                .matches("2?1(2(34*)*)*");
        assertThat(page.demoMarks()).as("%s says that it is a demo", name).isOne();
        assertThat(page.foreignRequests()).as("OUT-08 %s asks elsewhere", name).isEmpty();
        assertThat(browser.complaints()).as("OUT-01 OUT-14 %s", name).isEmpty();
    }

    private static void withEvidence(Browser browser, String name, Runnable looks) {
        try {
            looks.run();
        } catch (AssertionError wrong) {
            browser.evidence(name + "-wrong");
            throw wrong;
        }
    }
}
