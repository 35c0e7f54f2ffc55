package cn.sunshine.enrollment.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;

/** Says in our words, and with our headers, what the web server refuses before it knows which application is meant. */
class UnreadableAddressValve extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(UnreadableAddressValve.class);

    private final CaseNumbers caseNumbers;
    private final Supplier<UnreadableAddressPage> page;
    private final Supplier<HeaderWriter> headers;

    UnreadableAddressValve(
            CaseNumbers caseNumbers, Supplier<UnreadableAddressPage> page, Supplier<HeaderWriter> headers) {
        this.caseNumbers = caseNumbers;
        this.page = page;
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        int status = response.getStatus();
        boolean answered = status < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0;
        if (answered || !response.setErrorReported()) {
            return;
        }
        String caseNumber = caseNumbers.next();
        log.info("Case {}: {} before any page was asked", caseNumber, status);
        try {
            write(request, response, page.get().html(ErrorPage.nearest(HttpStatusCode.valueOf(status)), caseNumber));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void write(Request request, Response response, String html) throws IOException {
        headers.get().writeHeaders(request, response);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        PrintWriter writer = response.getReporter();
        if (writer != null) {
            writer.write(html);
            response.finishResponse();
        }
    }
}
