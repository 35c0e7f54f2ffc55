package cn.sunshine.enrollment.journey;

import java.util.List;
import java.util.Map;

/**
 * What can be measured of a page as it stands, all in one go: each question to a browser costs more than its answer.
 *
 * @param sidewaysOverflow how far the page reaches beyond the window, in pixels
 * @param smallTargets buttons, fields and links, also of header and navigation, that are lower or narrower than they must be
 * @param foreignRequests whatever was fetched from anywhere but this application
 * @param headings the levels of the headings in their order, as in 1232
 * @param demoMarks how often the page says that it is a demo
 */
record Measures(
        long sidewaysOverflow,
        List<String> smallTargets,
        List<String> foreignRequests,
        String headings,
        long demoMarks) {

    private static final String TAKE = """
            const all = selector => [...document.querySelectorAll(selector)];
            const small = e => e.offsetParent && e.getClientRects().length
                && Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < arguments[0];
            return {
              overflow: document.documentElement.scrollWidth - window.innerWidth,
              small: all('a[href]:not(.skip-link), button, summary, select,'
                  + ' input:not([type=hidden]):not([type=checkbox]):not([type=radio])')
                  .filter(small).map(e => e.outerHTML.slice(0, 90)),
              foreign: performance.getEntriesByType('resource').map(e => e.name)
                  .filter(name => !name.startsWith(location.origin) && !name.startsWith('data:')),
              headings: all('h1, h2, h3, h4').filter(e => e.offsetParent).map(e => e.tagName[1]).join(''),
              marks: all('body > .demo-banner').length
            };
            """;

    /** @param least height and width of a target, in pixels */
    @SuppressWarnings("unchecked")
    static Measures of(Browser browser, int least) {
        Map<String, Object> taken = (Map<String, Object>) browser.script(TAKE, least);
        return new Measures(
                number(taken, "overflow"),
                (List<String>) taken.get("small"),
                (List<String>) taken.get("foreign"),
                taken.get("headings").toString(),
                number(taken, "marks"));
    }

    private static long number(Map<String, Object> taken, String name) {
        return ((Number) taken.get(name)).longValue();
    }
}
