package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may hold, whoever wrote what it shows. */
final class PageRules {

    private PageRules() {}

    /** No script or style of its own, no handler, nothing that is fetched from or leads to another site. */
    static void isClean(Document page) {
        assertThat(page.select("script:not([src]), style, iframe, object, embed, base, [style]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWithIgnoringCase("on");
            }
        }
        assertThat(page.select("[src], link[href], form[action], [srcset], [poster]"))
                .flatExtracting(file -> List.of(file.attr("src"), file.attr("action"), fileOf(file)))
                .allSatisfy(address -> assertThat(address).doesNotContain("//").doesNotStartWith("javascript:"));
        assertThat(page.select("a[href]"))
                .extracting(link -> link.attr("href"))
                .allSatisfy(href -> assertThat(href).matches("(?s)(/(?!/)|#|tel:|\\?).*"));
    }

    private static String fileOf(Element file) {
        return file.tagName().equals("link") ? file.attr("href") : "";
    }
}
