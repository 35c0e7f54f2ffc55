package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.registration.ApplicationId;
import cn.sunshine.enrollment.registration.service.SubmitApplication;
import cn.sunshine.enrollment.shared.AccountId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declaration under the answers.
 *
 * @param declared "true" where the box is ticked
 * @param unchanged "true" where the family says that it hands in what was returned as it was
 * @param key made with the page, so that sending it twice is one act
 */
record SubmitForm(
        @Nullable String declared,
        @Nullable String unchanged,
        @Nullable String key) {

    SubmitForm {
        declared = orEmpty(declared);
        unchanged = orEmpty(unchanged);
        key = orEmpty(key);
    }

    static SubmitForm fresh(UUID key) {
        return new SubmitForm("", "", key.toString());
    }

    boolean isDeclared() {
        return "true".equals(declared);
    }

    /** @param otherwise the key where it was lost on the way */
    SubmitApplication toCommand(ApplicationId application, AccountId guardian, UUID otherwise) {
        UUID sent = Typed.id(orEmpty(key)).orElse(otherwise);
        return new SubmitApplication(application, guardian, sent, "true".equals(unchanged));
    }
}
