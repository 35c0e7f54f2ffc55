package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;

/** Renders every fragment in every view, keeps the pages below target/catalogue to be looked at in a browser. */
class CatalogueTests {

    private static final Path KEPT = Path.of("target", "catalogue");

    @ParameterizedTest
    @CsvSource({"family,zh,plain", "family,en,plain", "family,zh,elder", "staff,zh,plain", "staff,en,elder"})
    void rendersEveryFragment(String page, String language, String view) throws Exception {
        TemplateRendering rendering = Catalogue.filled().with(withErrors());
        rendering = language.equals("en") ? rendering.english() : rendering;
        rendering = view.equals("elder") ? rendering.elder() : rendering;
        rendering.request().setUserPrincipal(() -> "张女士");

        String html = rendering.html("catalogue/" + page);
        keep(String.join("-", page, language, view), html);

        Document document = Jsoup.parse(html);
        assertThat(document.select("h1")).isNotEmpty();
        assertThat(html).doesNotContain(" th:").doesNotContain("??").doesNotContain("${");
    }

    private static BeanPropertyBindingResult withErrors() {
        CatalogueForm form = new CatalogueForm();
        form.setName("张小明");
        form.getBirthday().setYear("2020");
        form.getBirthday().setMonth("13");
        form.setRoute("LOCAL");
        BeanPropertyBindingResult errors = Catalogue.form(form);
        errors.rejectValue("birthday", "RealDate");
        errors.rejectValue("idNumber", "NotBlank");
        return errors;
    }

    /** To be served from the root together with target/classes/static. */
    private static void keep(String name, String html) throws Exception {
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name + ".html"), html);
    }
}
