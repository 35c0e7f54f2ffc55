package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;
import static cn.sunshine.enrollment.page.Typed.stripped;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RoadSide;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.catchment.service.AddRule;
import cn.sunshine.enrollment.page.FormErrors;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.PlainText;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** A rule: an estate where one is named, else a range of house numbers on a road. */
record RuleForm(
        @Nullable String effect,
        @Nullable String division,
        @Nullable String estate,
        @Nullable String road,
        @Nullable String first,
        @Nullable String last,
        @Nullable String side,
        @Nullable String source) {

    static final int LONGEST_SENTENCE = 500;

    static RuleForm empty() {
        return new RuleForm(RuleEffect.INCLUDE.name(), null, null, null, null, null, RoadSide.ALL.name(), null);
    }

    /** The command, or nothing after saying beside the fields what is wrong. */
    Optional<AddRule> toCommand(SeasonId season, SchoolId school, Errors errors) {
        if (orEmpty(division).isEmpty()) {
            FormErrors.rejectField(errors, "division", RuleFault.DIVISION);
        }
        if (!isSentence(stripped(source))) {
            FormErrors.rejectField(errors, "source", RuleFault.SOURCE);
        }
        if (errors.hasErrors()) {
            return Optional.empty();
        }
        try {
            RuleEffect wanted = RuleEffect.valueOf(orEmpty(effect));
            return Optional.of(new AddRule(season, school, wanted, selector(), stripped(source)));
        } catch (IllegalArgumentException fault) {
            FormErrors.rejectField(errors, "road", RuleFault.SELECTOR);
            return Optional.empty();
        }
    }

    /** Families read it word for word, and it is hashed: what nobody sees has no place in it. */
    private static boolean isSentence(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_SENTENCE && PlainText.isLine(text);
    }

    private AddressSelector selector() {
        DivisionCode where = new DivisionCode(orEmpty(division));
        return orEmpty(estate).isBlank()
                ? AddressSelector.roadRange(
                        where, orEmpty(road), number(first), number(last), RoadSide.valueOf(orEmpty(side)))
                : AddressSelector.estate(where, orEmpty(estate));
    }

    private static int number(@Nullable String typed) {
        return TypedStreet.number(typed).orElseThrow(() -> new IllegalArgumentException("no house number"));
    }
}
