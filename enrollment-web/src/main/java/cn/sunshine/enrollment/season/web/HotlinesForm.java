package cn.sunshine.enrollment.season.web;

import static java.util.Objects.requireNonNullElse;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.Hotlines;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The two numbers of a district as typed. */
record HotlinesForm(@Nullable String inquiries, @Nullable String supervision) {

    HotlinesForm {
        inquiries = requireNonNullElse(inquiries, "").strip();
        supervision = requireNonNullElse(supervision, "").strip();
    }

    static HotlinesForm of(Hotlines numbers) {
        return new HotlinesForm(numbers.inquiries(), numbers.supervision());
    }

    /** The numbers, or nothing after saying beside the fields what is wrong. */
    Optional<Hotlines> toHotlines(Errors errors) {
        String questions = number("inquiries", inquiries, HotlinesFault.INQUIRIES, errors);
        String reports = number("supervision", supervision, HotlinesFault.SUPERVISION, errors);
        return errors.hasErrors() ? Optional.empty() : Optional.of(new Hotlines(questions, reports));
    }

    private static String number(String field, @Nullable String typed, HotlinesFault fault, Errors errors) {
        String number = requireNonNullElse(typed, "");
        if (!Hotlines.isValid(number)) {
            FormErrors.rejectField(errors, field, fault);
        }
        return number;
    }
}
