package cn.sunshine.enrollment.page;

import static cn.sunshine.enrollment.Visitors.withFormToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.sunshine.enrollment.ApplicationTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What was typed into a form that was refused stands on that page alone. */
@ApplicationTest
class RefusedFormTests {

    private static final String FORM = "/sign-in";
    private static final String TYPED = "1380000";

    @Autowired
    MockMvc browser;

    /** The choice of a language or of the elder view is a link: it opens the page of the form anew, and empty. */
    @Test
    void OUT_13_offersNoOtherLanguageAndNoElderViewAsTheyWouldLoseWhatWasTyped() throws Exception {
        Document opened = page(get(FORM), 200);
        assertThat(opened.select("#site-corner a[rel=nofollow]").eachAttr("href"))
                .containsExactly(FORM + "?elder=on", FORM + "?lang=en");

        Document refused =
                page(post(FORM).header("Referer", "http://localhost" + FORM).param("phone", TYPED), 422);

        assertThat(refused.select("#phone").val()).isEqualTo(TYPED);
        assertThat(opened.select("#phone").val()).isEmpty();
        assertThat(refused.select("#site-corner a[rel=nofollow]")).isEmpty();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = browser.perform(
                        request.with(withFormToken()).accept("text/html"))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(status);
        return Jsoup.parse(answer.getContentAsString());
    }
}
