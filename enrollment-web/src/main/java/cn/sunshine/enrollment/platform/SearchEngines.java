package cn.sunshine.enrollment.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Search engines may remember what a district tells everybody of its schools. What is about single children, if by a number
 * alone, is there for those who look for it and stays out of their memory, as does whatever is not named here.
 */
final class SearchEngines implements HeaderWriter {

    static final String HEADER = "X-Robots-Tag";

    private static final String HOME = "/";
    private static final List<String> REMEMBERED = List.of("/districts/", "/schools/", "/catchment");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        // of a request line that cannot be read there is none
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        if (!path.equals(HOME) && REMEMBERED.stream().noneMatch(path::startsWith)) {
            response.setHeader(HEADER, "noindex, nofollow");
        }
    }
}
