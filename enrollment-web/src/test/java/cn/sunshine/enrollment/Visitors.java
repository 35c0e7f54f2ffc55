package cn.sunshine.enrollment;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.identity.web.AccountAuthentication;
import cn.sunshine.enrollment.shared.PhoneNumber;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who sends a request of a test. */
public final class Visitors {

    private static final String FORM_TOKEN = "token-of-a-test";

    private Visitors() {}

    /** Signed in to an account whose stamp never moved, without the way through the sign-in pages. It need not exist where nothing refers to it. */
    public static RequestPostProcessor as(SignedIn who) {
        return SecurityMockMvcRequestPostProcessors.authentication(new AccountAuthentication(who, 0, false));
    }

    /**
     * With the token that every form carries, as a browser sends it: plain in the cookie, masked in the form. Spring's own
     * {@code csrf()} would keep it in a session, for every later test of the context, too.
     */
    public static RequestPostProcessor withFormToken() {
        return request -> {
            Cookie[] held = request.getCookies() == null ? new Cookie[0] : request.getCookies();
            Cookie[] all = Arrays.copyOf(held, held.length + 1);
            all[held.length] = new Cookie("FORM", FORM_TOKEN);
            request.setCookies(all);
            request.setParameter("_csrf", masked(FORM_TOKEN));
            return request;
        };
    }

    /** A guardian with an account, through the real sign-in: the frame of every page names the account. */
    public static SignedIn newGuardian(GuardianSignIn signIn, OneTimeCodeOutbox outbox) {
        PhoneNumber phone = IdentityFixtures.anyPhone();
        signIn.requestCode(phone, "test " + UUID.randomUUID());
        String code = outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .findFirst()
                .orElseThrow()
                .code();
        return signIn.verify(phone, code).who();
    }

    /** As the pages write it, with a mask of zeros. */
    private static String masked(String token) {
        byte[] plain = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * plain.length];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
