package cn.sunshine.enrollment.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** A form that comes back with errors: the same page, and a status that says so to machines. */
final class Redisplay {

    private Redisplay() {}

    static String page(String view, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }
}
