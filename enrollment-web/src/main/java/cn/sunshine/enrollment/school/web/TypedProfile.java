package cn.sunshine.enrollment.school.web;

import static cn.sunshine.enrollment.page.FormErrors.require;

import cn.sunshine.enrollment.school.SchoolProfile;
import cn.sunshine.enrollment.shared.PlaceName;
import cn.sunshine.enrollment.shared.PlainText;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What a school's public page says of its names, where it stands and whom to call, as typed. */
record TypedProfile(
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String address,
        @Nullable String phone) {

    private static final int LONGEST = 100;
    private static final String PHONE = "[0-9][0-9 -]{5,18}[0-9]";

    /** The profile, or nothing after saying beside the fields what is wrong. */
    Optional<SchoolProfile> toProfile(Errors errors) {
        Optional<String> called = require(errors, "name", SchoolFault.NAME, text(name));
        Optional<String> calledEn = require(errors, "nameEn", SchoolFault.NAME_EN, text(nameEn));
        Optional<String> stands = require(errors, "address", SchoolFault.ADDRESS, text(address));
        Optional<String> answers = require(errors, "phone", SchoolFault.PHONE, number());
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new SchoolProfile(
                        new PlaceName(called.orElseThrow(), calledEn.orElseThrow()),
                        stands.orElseThrow(),
                        answers.orElseThrow()));
    }

    private Optional<String> number() {
        return Optional.ofNullable(phone).map(TypedNumber::halfWidth).filter(number -> number.matches(PHONE));
    }

    private static Optional<String> text(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST && PlainText.isLine(text));
    }
}
