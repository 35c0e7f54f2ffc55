package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A form that came back: what is wrong stands above it and beside its field, and nothing else is lost. */
record RefusedForm(Document page, String what) {

    /** @param kept what was in order, by field */
    void tellsAndKeeps(Map<String, String> kept) {
        Elements problems = page.select(".error-summary li");
        assertThat(problems.eachText()).as(what).isNotEmpty().doesNotContain("");
        page.select(".error-summary a").forEach(this::leadsToWordsBeside);
        kept.forEach(this::keeps);
    }

    private void leadsToWordsBeside(Element link) {
        Element field = page.getElementById(link.attr("href").substring(1));
        assertThat(field).as("%s: %s leads to a field", what, link).isNotNull();
        Element around = field.closest(".field");
        assertThat(around)
                .as("%s: %s stands where words can stand beside it", what, field)
                .isNotNull();
        assertThat(around.select(".field-error").text())
                .as("%s: beside %s", what, field)
                .contains(link.text());
    }

    private void keeps(String name, String value) {
        Elements shown = page.select("[name=\"" + name + "\"]");
        assertThat(shown).as("%s: %s is asked again", what, name).isNotEmpty();
        Element form = Objects.requireNonNull(shown.first()).closest("form");
        if (form == null || form.select("[name=secretive]").isEmpty()) {
            List<String> sent = shown.stream().flatMap(RefusedForm::sent).toList();
            assertThat(value.isEmpty() ? sent.stream().allMatch(String::isEmpty) : sent.contains(value))
                    .as("%s: %s keeps %s in %s", what, name, value, shown)
                    .isTrue();
        }
    }

    /** What a field would send, were the form sent as it came back. */
    private static Stream<String> sent(Element field) {
        return switch (field.tagName()) {
            case "select" -> field.select("option[selected]").eachAttr("value").stream();
            case "textarea" -> Stream.of(field.wholeText().strip());
            default ->
                field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked")
                        ? Stream.empty()
                        : Stream.of(field.val());
        };
    }
}
