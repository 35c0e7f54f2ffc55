package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
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
        assertThat(field.closest(".field").select(".field-error").text())
                .as("%s: beside %s", what, field)
                .contains(link.text());
    }

    private void keeps(String name, String value) {
        Elements shown = page.select("[name=\"" + name + "\"]");
        assertThat(shown).as("%s: %s is asked again", what, name).isNotEmpty();
        Element form = Objects.requireNonNull(shown.first()).closest("form");
        if (form == null || form.select("[name=secretive]").isEmpty()) {
            assertThat(shown.stream().anyMatch(field -> holds(field, value)))
                    .as("%s: %s keeps %s in %s", what, name, value, shown)
                    .isTrue();
        }
    }

    private static boolean holds(Element field, String value) {
        return switch (field.tagName()) {
            case "select" -> field.select("option[selected]").eachAttr("value").contains(value);
            case "textarea" -> field.wholeText().strip().equals(value);
            default ->
                field.attr("type").matches("radio|checkbox")
                        ? field.hasAttr("checked") && field.val().equals(value)
                        : field.val().equals(value);
        };
    }
}
