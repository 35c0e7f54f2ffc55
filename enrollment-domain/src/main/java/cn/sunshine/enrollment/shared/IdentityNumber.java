package cn.sunshine.enrollment.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A citizen's identity number as GB 11643 defines it: 6 digits of a division, 8 of the birth date, 3 of a sequence
 * (odd: male), and a check character of ISO 7064 MOD 11-2. One canonical form: half width, no blanks, capital X; so
 * that one child has one number however it was typed.
 */
public record IdentityNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
    /**
     * Residence permits of children of Hong Kong, Macao and Taiwan; permanent residents from abroad: a nine, the province that
     * issued the card, the country.
     */
    private static final Pattern OF_NO_COUNTY =
            Pattern.compile("8[123]0000|9(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{3}");

    private static final DateTimeFormatter BIRTH =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdentityNumber {
        Optional<Fault> fault = faultOf(value);
        if (fault.isPresent()) {
            throw new IllegalArgumentException("identity number: " + fault.get());
        }
        value = canonical(value);
    }

    /** What can be wrong with a number, from the coarse to the fine, so that a form can say what to look at. */
    public enum Fault {
        FORM,
        BIRTH_DATE,
        CHECK_CHARACTER
    }

    /** The first fault of {@code text}, or nothing if it is an identity number. */
    public static Optional<Fault> faultOf(String text) {
        String number = canonical(text);
        if (!FORM.matcher(number).matches()) {
            return Optional.of(Fault.FORM);
        }
        if (birthDate(number).isEmpty()) {
            return Optional.of(Fault.BIRTH_DATE);
        }
        return checkCharacter(number) == number.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK_CHARACTER);
    }

    /** The check character that belongs behind the first 17 digits of {@code number}. */
    public static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    public DivisionCode division() {
        return new DivisionCode(value.substring(0, 6));
    }

    /** Whether it begins, as it should, with no county: no list of counties has what stands there. */
    public boolean isOfNoCounty() {
        return OF_NO_COUNTY.matcher(value.substring(0, 6)).matches();
    }

    /** 350102********123X: the division and the last four. */
    public String masked() {
        return value.substring(0, 6) + "********" + value.substring(14);
    }

    @Override
    public String toString() {
        return "IdentityNumber[" + masked() + "]";
    }

    private static String canonical(String text) {
        return TypedNumber.plain(text).replace('x', 'X');
    }

    private static Optional<LocalDate> birthDate(String number) {
        try {
            LocalDate date = LocalDate.parse(number.substring(6, 14), BIRTH);
            return date.getYear() < 1850 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
