package cn.sunshine.enrollment;

import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.GuardianSignIn;
import cn.sunshine.enrollment.identity.service.IdentityFixtures;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.identity.web.AccountAuthentication;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.UUID;
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
}
