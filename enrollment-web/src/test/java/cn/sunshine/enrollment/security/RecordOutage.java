package cn.sunshine.enrollment.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * A while in which the application can read the log, and write everything but the log.
 *
 * @param owner a connection that may give and take the right to write it
 */
record RecordOutage(Connection owner) {

    /** What writes the stack trace of each refusal: dozens are expected here. */
    private static final String FAILURES = "cn.sunshine.enrollment.page.ErrorViews";

    interface Request {
        MockHttpServletResponse send() throws Exception;
    }

    MockHttpServletResponse during(Request request) throws Exception {
        LoggingSystem logging = LoggingSystem.get(RecordOutage.class.getClassLoader());
        run("revoke insert on audit_entry from enrollment_app");
        logging.setLogLevel(FAILURES, LogLevel.OFF);
        try {
            return request.send();
        } finally {
            logging.setLogLevel(FAILURES, null);
            run("grant insert on audit_entry to enrollment_app");
        }
    }

    /** A page of ours with a case number, that tells nothing of what was asked for and nothing of the database. */
    static void isRefused(MockHttpServletResponse answer) throws UnsupportedEncodingException {
        assertThat(answer.getStatus()).isGreaterThanOrEqualTo(500);
        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
        assertThat(CookieBrowser.parse(answer).select(".failure-case strong").text())
                .isNotEmpty();
        assertThat(answer.getContentAsString()).doesNotContain("audit_entry", "permission", "Exception");
    }

    private void run(String statement) throws SQLException {
        try (Statement run = owner.createStatement()) {
            run.execute(statement);
        }
    }
}
