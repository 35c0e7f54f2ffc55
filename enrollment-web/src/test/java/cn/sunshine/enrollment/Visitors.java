package cn.sunshine.enrollment;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.web.AccountAuthentication;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request of a test. */
public final class Visitors {

    private Visitors() {}

    /** Signed in, without the way through the sign-in pages. The account need not exist where nothing refers to it. */
    public static RequestPostProcessor as(SignedIn who) {
        return SecurityMockMvcRequestPostProcessors.authentication(new AccountAuthentication(who, false));
    }

    /** With the token that every form carries. */
    public static RequestPostProcessor withFormToken() {
        return SecurityMockMvcRequestPostProcessors.csrf();
    }
}
