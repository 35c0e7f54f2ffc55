package cn.sunshine.enrollment.page;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A failure as it is answered.
 *
 * @param page that tells of it
 * @param status of the answer
 * @param headers of the answer, for instance which methods are allowed
 */
record Failure(ErrorPage page, HttpStatusCode status, HttpHeaders headers) {

    static Failure of(ErrorPage page) {
        return new Failure(page, HttpStatusCode.valueOf(page.status()), new HttpHeaders());
    }

    static Failure of(HttpStatusCode status, HttpHeaders headers) {
        return new Failure(ErrorPage.nearest(status), status, headers);
    }
}
