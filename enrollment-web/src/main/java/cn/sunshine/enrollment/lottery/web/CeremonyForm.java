package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.lottery.DrawRefusal;
import cn.sunshine.enrollment.lottery.NumberForm;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.page.MessageKeys;
import cn.sunshine.enrollment.page.SeenMark;
import cn.sunshine.enrollment.page.Typed;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.TypedNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/**
 * What is typed at a step of a ceremony.
 *
 * @param hexDigits an officer's commitment or secret
 * @param typed dice or numbers of a national draw, as the first operator typed them
 * @param again the same, as the second operator typed them
 * @param abortReason why a ceremony is given up
 * @param freezeSure "true" where it is ticked that the roll is to be frozen for good
 * @param admitSure "true" where it is ticked that all are to be admitted for good
 * @param seen how many children it was ticked for
 * @param duplicateOf whose secret is opened from its sealed duplicate: the id of an account
 * @param duplicateSure "true" where it is ticked that the duplicate was opened before all
 */
record CeremonyForm(
        @Nullable String hexDigits,
        @Nullable String typed,
        @Nullable String again,
        @Nullable String abortReason,
        @Nullable String freezeSure,
        @Nullable String admitSure,
        @Nullable String seen,
        @Nullable String duplicateOf,
        @Nullable String duplicateSure) {

    private static final Map<Enum<?>, String> FIELDS = Map.of(
            DrawRefusal.COMMITMENT_MALFORMED, "hexDigits",
            DrawRefusal.COMMITMENT_OF_ANOTHER, "hexDigits",
            DrawRefusal.SECRET_USED_BEFORE, "hexDigits",
            DrawRefusal.SECRET_DOES_NOT_OPEN_COMMITMENT, "hexDigits",
            DrawRefusal.DUPLICATE_DOES_NOT_OPEN_COMMITMENT, "hexDigits",
            DrawRefusal.ENTROPY_MALFORMED, "typed",
            DrawRefusal.WITHOUT_REASON, "abortReason",
            DrawRefusal.REASON_TOO_LONG, "abortReason",
            DrawRefusal.REASON_ILLEGIBLE, "abortReason");

    static CeremonyForm empty() {
        return new CeremonyForm("", "", "", "", "", "", "", "", "");
    }

    /** The field that a refused step is about; empty where it is about the step itself. */
    static Optional<String> fieldOf(Enum<?> refusal) {
        return Optional.ofNullable(FIELDS.get(refusal));
    }

    /** The box is empty again beside the number that is right now: what was ticked was said of another one. */
    static FieldError otherNumber(CeremonyAct act, long children) {
        String box = act == CeremonyAct.FREEZE ? "freezeSure" : "admitSure";
        String[] words = {MessageKeys.of(DrawRefusal.OTHER_NUMBER)};
        return new FieldError("form", box, "", false, words, new Object[] {children}, null);
    }

    /** How many children the officer saw that a roll is frozen of, or that are admitted. */
    int children() {
        return SeenMark.of(seen);
    }

    String hex() {
        return TypedNumber.plain(plain(hexDigits)).toLowerCase(Locale.ROOT);
    }

    /** The dice: blanks between the digits are for the eye, and full width counts as half. */
    String digits() {
        return TypedNumber.plain(plain(typed));
    }

    /** The numbers of a national draw: in what width, and with how many blanks, they are typed does not count. */
    String numbers() {
        return numbers(typed);
    }

    private static String numbers(@Nullable String text) {
        return NumberForm.shaped(TypedNumber.halfWidth(plain(text)));
    }

    String reason() {
        return plain(abortReason);
    }

    /** Only what {@link #requireHolder} has let pass. */
    AccountId duplicateHolder() {
        return new AccountId(Typed.id(duplicateOf).orElseThrow());
    }

    /** Whose duplicate it is has to be chosen; whether this person holds a secret, the draw knows. */
    void requireHolder(CeremonyAct act, Errors errors) {
        if (act == CeremonyAct.DUPLICATE) {
            FormErrors.require(errors, "duplicateOf", HolderFault.NOT_CHOSEN, Typed.id(duplicateOf));
        }
    }

    /** What nobody can take back and no other check holds needs its tick; the other steps are taken as they stand. */
    void requireSure(CeremonyAct act, Errors errors) {
        if (act == CeremonyAct.FREEZE) {
            FormErrors.requireTick(errors, "freezeSure", freezeSure);
        }
        if (act == CeremonyAct.FULL_ADMISSION) {
            FormErrors.requireTick(errors, "admitSure", admitSure);
        }
        if (act == CeremonyAct.DUPLICATE) {
            FormErrors.requireTick(errors, "duplicateSure", duplicateSure);
        }
    }

    /** Two operators type what lies on the table; where they differ, one of them is wrong. */
    void requireTypedTwice(CeremonyAct act, Errors errors) {
        boolean same = act == CeremonyAct.DICE
                ? digits().equals(TypedNumber.plain(plain(again)))
                : numbers().equals(numbers(again));
        if (!same) {
            errors.rejectValue("again", "lottery.ceremony.again.differs");
        }
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
