package cn.sunshine.enrollment.review.web;

import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.review.ReviewRefusal;
import cn.sunshine.enrollment.shared.PlainText;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Why a case goes back or is rejected. Constants that do not exist are as good as none chosen.
 *
 * @param round which submission of the application the page showed
 * @param reasons names of reasons to return
 * @param reason name of the reason to reject
 * @param note what the family is to read beside the reasons to return
 * @param rejectionNote the same beside the reason to reject
 */
record DecisionForm(
        @Nullable String round,
        @Nullable List<String> reasons,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String rejectionNote) {

    static final int LONGEST_NOTE = 500;

    static DecisionForm empty() {
        return new DecisionForm("", List.of(), "", "", "");
    }

    /** The submission that was looked at; none if the form does not say, so that nothing is decided unseen. */
    int seen() {
        String text = plain(round);
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** What the officer wrote to the family, wherever he wrote it: shown to him if it can no longer be sent. */
    public String written() {
        return Stream.of(textToReturn(), textToReject())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    Set<ReturnReason> toReturn() {
        Set<ReturnReason> chosen = EnumSet.noneOf(ReturnReason.class);
        List<String> names = Objects.requireNonNullElse(reasons, List.of());
        Stream.of(ReturnReason.values())
                .filter(known -> names.contains(known.name()))
                .forEach(chosen::add);
        return chosen;
    }

    Optional<RejectionReason> toReject() {
        return Stream.of(RejectionReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst();
    }

    String textToReturn() {
        return plain(note);
    }

    String textToReject() {
        return plain(rejectionNote);
    }

    /** Only the note of the decision that was sent can be wrong: the other was not sent. */
    void checkNotes(Errors errors) {
        checkNote(textToReturn(), "note", errors);
        checkNote(textToReject(), "rejectionNote", errors);
    }

    private static void checkNote(String text, String field, Errors errors) {
        if (text.codePointCount(0, text.length()) > LONGEST_NOTE) {
            errors.rejectValue(field, "review.case.note.long", new Object[] {LONGEST_NOTE}, null);
        }
        if (!PlainText.isLines(text)) {
            errors.rejectValue(field, "review.case.note.invisible");
        }
    }

    void requireReason(boolean chosen, String field, Errors errors) {
        if (!chosen) {
            FormErrors.rejectField(errors, field, ReviewRefusal.WITHOUT_REASON);
        }
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
