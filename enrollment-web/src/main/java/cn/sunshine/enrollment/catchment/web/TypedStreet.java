package cn.sunshine.enrollment.catchment.web;

import static cn.sunshine.enrollment.page.Typed.orEmpty;

import cn.sunshine.enrollment.shared.TypedNumber;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A road and a house number as people type them. Who types 果园路15号 into the box of the road, has typed both: as the name of
 * a road it would be in no rule, and the home in no school's catchment.
 */
record TypedStreet(@Nullable String typedRoad, @Nullable String typedNumber) {

    private static final Pattern NUMBER = Pattern.compile("0*([1-9]\\d{0,4}) ?[号號]?");
    private static final Pattern WITH_ITS_NUMBER = Pattern.compile("(.*\\D)([1-9]\\d{0,4})[号號]");

    /** The number alone, as an officer's rule has two of it; nothing where it is none. */
    static Optional<Integer> number(@Nullable String typed) {
        Matcher number = NUMBER.matcher(TypedNumber.halfWidth(plain(typed)));
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }

    /** The road without the number that is this home's; one with another number is left as it was typed. */
    String road() {
        return withItsNumber()
                .filter(both -> !hasNumberBox() || number(typedNumber).equals(number(both.group(2))))
                .map(both -> both.group(1))
                .orElse(orEmpty(typedRoad));
    }

    Optional<Integer> number() {
        return hasNumberBox() ? number(typedNumber) : withItsNumber().flatMap(both -> number(both.group(2)));
    }

    /** Whether a number was typed, be it one or not. */
    boolean hasNumber() {
        return hasNumberBox() || withItsNumber().isPresent();
    }

    private Optional<Matcher> withItsNumber() {
        Matcher both = WITH_ITS_NUMBER.matcher(plain(typedRoad));
        return both.matches() ? Optional.of(both) : Optional.empty();
    }

    /** What looks like nothing is nothing, whichever space was typed. */
    private boolean hasNumberBox() {
        return !plain(typedNumber).isEmpty();
    }

    private static String plain(@Nullable String typed) {
        return Normalizer.normalize(orEmpty(typed), Normalizer.Form.NFKC).strip();
    }

    /** Never what was typed: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "TypedStreet";
    }
}
