package cn.sunshine.enrollment.platform.demo;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccountAuthentication;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets the people of the demo act, each in its own role: whoever reads its logs, and a family that asks who read its file,
 * finds who it was, as in a real district.
 */
final class DemoActing {

    private DemoActing() {}

    static void as(SignedIn who, Runnable act) {
        as(who, () -> {
            act.run();
            return who;
        });
    }

    static <T> T as(SignedIn who, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new AccountAuthentication(who, 0, false));
        try {
            SecurityContextHolder.setContext(own);
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
