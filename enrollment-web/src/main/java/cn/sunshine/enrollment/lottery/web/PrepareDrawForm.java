package cn.sunshine.enrollment.lottery.web;

import static java.util.Objects.requireNonNull;

import cn.sunshine.enrollment.lottery.DrawOfficer;
import cn.sunshine.enrollment.lottery.EntropySource;
import cn.sunshine.enrollment.lottery.NumberForm;
import cn.sunshine.enrollment.lottery.service.PrepareDraw;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.SchoolId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** Who holds the secrets of a draw, and from where its chance comes. */
record PrepareDrawForm(
        @Nullable SeasonId season,
        @Nullable SchoolId school,
        @NotBlank String first,
        @NotBlank String firstTitle,
        @NotBlank String second,
        @NotBlank String secondTitle,
        @NotBlank String third,
        @NotBlank String thirdTitle,
        @NotNull String sentence,
        @Nullable Boolean nationalDraw) {

    PrepareDraw toCommand() {
        return new PrepareDraw(
                requireNonNull(season),
                requireNonNull(school),
                source(),
                List.of(
                        DrawOfficer.of(AccountId.of(first), firstTitle),
                        DrawOfficer.of(AccountId.of(second), secondTitle),
                        DrawOfficer.of(AccountId.of(third), thirdTitle)));
    }

    /**
     * What is published word for word is taken in the form of the protocol or refused here: later nobody can mend it. Of a
     * form whose tick could not be read, which no page of ours sends, nothing more can be said.
     */
    void checkLines(Errors errors) {
        if (errors.hasFieldErrors("nationalDraw")) {
            return;
        }
        requireLine(errors, "firstTitle", firstTitle, DrawOfficer::isTitle, LineFault.TITLE);
        requireLine(errors, "secondTitle", secondTitle, DrawOfficer::isTitle, LineFault.TITLE);
        requireLine(errors, "thirdTitle", thirdTitle, DrawOfficer::isTitle, LineFault.TITLE);
        requireLine(errors, "sentence", sentence, PrepareDrawForm::isSentence, LineFault.SENTENCE);
        requireForm(errors);
    }

    /** What two operators will type has its form here and now, in the sentence that is committed to; dice have one already. */
    private void requireForm(Errors errors) {
        if (!errors.hasFieldErrors("sentence")
                && source().nationalDraw() != source().form().isPresent()) {
            FormErrors.rejectField(
                    errors, "sentence", source().nationalDraw() ? LineFault.FORM_MISSING : LineFault.FORM_OF_DICE);
        }
    }

    /** As it will be public: the form of its numbers may have become longer. */
    private static boolean isSentence(String typed) {
        return EntropySource.isSentence(NumberForm.shapedIn(typed));
    }

    /** The sentence with the form of its numbers in shape, as it will be public. */
    private EntropySource source() {
        return EntropySource.of(NumberForm.shapedIn(sentence), Boolean.TRUE.equals(nationalDraw));
    }

    /** Of a field that was not sent at all enough is said already. */
    private static void requireLine(
            Errors errors, String field, String typed, Predicate<String> form, LineFault otherwise) {
        if (!errors.hasFieldErrors(field) && !form.test(typed)) {
            FormErrors.rejectField(errors, field, otherwise);
        }
    }

    /** Who is named, by field; a form may name whomever its sender likes. */
    Map<String, String> holders() {
        return Map.of("first", first, "second", second, "third", third);
    }
}
