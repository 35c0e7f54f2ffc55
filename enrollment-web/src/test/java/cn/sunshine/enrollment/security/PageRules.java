package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may hold, whoever wrote what it shows. */
final class PageRules {

    /** Attributes whose address a browser asks for something or sends something to, whatever the element. */
    private static final Set<String> ADDRESSES =
            Set.of("src", "srcset", "poster", "background", "action", "formaction", "ping", "xlink:href");

    private PageRules() {}

    /** No script or style of its own, no handler, nothing that is fetched from or leads to another site. */
    static void isClean(Document page) {
        assertThat(page.select("script:not([src]), style, iframe, object, embed, base, meta[http-equiv], [style]"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWithIgnoringCase("on");
            }
        }
        assertThat(addresses(page))
                .allSatisfy(address -> assertThat(address).doesNotContain("//").doesNotStartWith("javascript:"));
        assertThat(page.select("a[href]"))
                .extracting(link -> link.attr("href"))
                .allSatisfy(href -> assertThat(href).matches("(?s)(/(?!/)|#|tel:|\\?).*"));
    }

    /** Of all but the links that a reader follows himself. */
    private static Stream<String> addresses(Document page) {
        return page.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream()
                        .filter(attribute -> ADDRESSES.contains(attribute.getKey())
                                || attribute.getKey().equals("href")
                                        && !element.tagName().equals("a"))
                        .map(Attribute::getValue));
    }
}
