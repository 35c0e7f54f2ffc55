package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class WantedTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/family       |                                                     | true",
                "/family       | text/html,application/xhtml+xml,*/*;q=0.8           | true",
                "/family       | */*                                                 | true",
                "/family       | application/json                                    | false",
                "/family       | application/problem+json                            | false",
                "/family       | application/json;q=0.5,text/html                    | true",
                "/family       | text/html;q=0.5,application/json                    | false",
                "/family       | image/png                                           | true",
                "/family       | what is this                                        | true",
                "/api/v1/draws |                                                     | false",
                "/api/v1/draws | */*                                                 | false",
                "/api/v1/draws | text/html                                           | true",
                "/apiary       | */*                                                 | true"
            })
    void isAPageUnlessAProgramAsks(String path, String accept, boolean page) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        if (accept != null) {
            request.addHeader("Accept", accept);
        }

        assertThat(Wanted.page(request)).isEqualTo(page);
    }

    @Test
    void remembersWhatWasAskedForWhenTheContainerAnswers() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/draws");

        assertThat(Wanted.page(request)).isFalse();
    }
}
