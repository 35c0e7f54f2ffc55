package cn.sunshine.enrollment.admission.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.servlet.HandlerMapping;

/** What a family can give up. The last part of its address is its name. */
enum GivingUp {
    /** The place that it is offered. */
    REFUSAL("admission/decline"),
    /** The place that it had confirmed. */
    RETURN("admission/return-place"),
    /** Waiting for one. */
    WAITING_LIST("admission/leave-waiting-list");

    private final String view;

    GivingUp(String view) {
        this.view = view;
    }

    /** By the mapping that matched and not by what the browser sent: that may be encoded. */
    static GivingUp at(HttpServletRequest request) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        String name = route.substring(route.lastIndexOf('/') + 1);
        return valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    String view() {
        return view;
    }
}
