package cn.sunshine.enrollment.registration.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.page.Typed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The declaration under the answers.
 *
 * @param declared "true" where the box is ticked
 * @param key made with the page, so that sending it twice is one act
 */
record SubmitForm(@Nullable String declared, @Nullable String key) {

    SubmitForm {
        declared = orEmpty(declared);
        key = orEmpty(key);
    }

    static SubmitForm fresh(UUID key) {
        return new SubmitForm("", key.toString());
    }

    boolean isDeclared() {
        return "true".equals(declared);
    }

    /** The key, or {@code otherwise} where it was lost on the way. */
    UUID keyOr(UUID otherwise) {
        return Typed.id(orEmpty(key)).orElse(otherwise);
    }
}
