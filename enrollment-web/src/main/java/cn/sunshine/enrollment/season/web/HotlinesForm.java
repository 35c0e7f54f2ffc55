package cn.sunshine.enrollment.season.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.Hotlines;
import cn.sunshine.enrollment.season.service.DistrictSummary;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The two numbers of a district as typed.
 *
 * @param seen the version of the district on the page
 */
record HotlinesForm(
        @Nullable String inquiries,
        @Nullable String supervision,
        @Nullable String seen) {

    HotlinesForm {
        inquiries = requireNonNullElse(inquiries, "").strip();
        supervision = requireNonNullElse(supervision, "").strip();
    }

    static HotlinesForm of(DistrictSummary district) {
        Hotlines numbers = district.hotlines();
        return new HotlinesForm(numbers.inquiries(), numbers.supervision(), Integer.toString(district.version()));
    }

    /** The numbers, or nothing after saying beside the fields what is wrong. */
    Optional<Hotlines> toHotlines(Errors errors) {
        String questions = number("inquiries", inquiries, HotlinesFault.INQUIRIES, errors);
        String reports = number("supervision", supervision, HotlinesFault.SUPERVISION, errors);
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Hotlines(questions, reports));
    }

    private static String number(String field, @Nullable String typed, HotlinesFault fault, Errors errors) {
        String number = TypedNumber.halfWidth(requireNonNullElse(typed, ""));
        if (!Hotlines.isValid(number)) {
            FormErrors.rejectField(errors, field, fault);
        }
        return number;
    }
}
