package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SamePageTests {

    @Test
    void keepsPathAndQueryOfAPageThatWasOpened() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/draws");
        request.setQueryString("number=A1");

        assertThat(SamePage.of(request)).isEqualTo("/draws?number=A1");
        assertThat(SamePage.choosing(request, Preference.LANGUAGE, "en")).isEqualTo("/draws?number=A1&lang=en");
    }

    @Test
    void beginsAQueryWhereThereIsNone() {
        assertThat(SamePage.choosing(new MockHttpServletRequest("GET", "/draws"), Preference.ELDER, "on"))
                .isEqualTo("/draws?elder=on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/\\evil.example/x", "\\\\evil.example/x", "///evil.example/x"})
    void neverNamesAnotherHost(String path) {
        assertThat(SamePage.path(path, null)).isEqualTo("/evil.example/x");
    }

    @Test
    void leadsBackToThePageOfAFormThatCameBackWithErrors() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/family/applications/1/discard");
        request.addHeader("Referer", "https://site.example/family/applications/1?from=home");

        assertThat(SamePage.of(request)).isEqualTo("/family/applications/1?from=home");
    }

    @Test
    void takesNothingButThePathFromWhoeverPosted() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.addHeader("Referer", "https://evil.example//other.example/x");

        assertThat(SamePage.of(request)).isEqualTo("/other.example/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "https://[", "%zz"})
    void staysWhereItIsWhenTheRefererIsGarbage(String referer) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/sign-in");
        request.addHeader("Referer", referer);

        assertThat(SamePage.of(request)).isEqualTo("/sign-in");
    }

    @Test
    void namesThePageThatFailedAndNotThePageOfTheFailure() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/schools/nowhere");

        assertThat(SamePage.of(request)).isEqualTo("/schools/nowhere");
    }

    @Test
    void keepsTheQueryOfThePageThatFailed() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/review");
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "GET");
        request.setAttribute(RequestDispatcher.ERROR_QUERY_STRING, "list=RETURNED");

        assertThat(SamePage.choosing(request, Preference.LANGUAGE, "en")).isEqualTo("/review?list=RETURNED&lang=en");
    }

    /** The container asks for the page of a failure with GET, whatever failed. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void leadsBackToThePageOfAFormThatFailedAndNotToWhereItWasPosted(String dispatched) {
        MockHttpServletRequest request = new MockHttpServletRequest(dispatched, "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/family/messages/read");
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");
        request.addHeader("Referer", "https://site.example/family/messages?after=1");

        assertThat(SamePage.of(request)).isEqualTo("/family/messages?after=1");
    }

    @Test
    void leadsToTheFirstPageWhereNobodyKnowsOnWhichTheFailedFormStood() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/family/messages/read");
        request.setAttribute(RequestDispatcher.ERROR_METHOD, "POST");

        assertThat(SamePage.of(request)).isEqualTo("/");
    }
}
