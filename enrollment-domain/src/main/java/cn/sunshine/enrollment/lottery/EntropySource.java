package cn.sunshine.enrollment.lottery;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * The public source of chance, named before the roll is committed to.
 *
 * @param sentence event, date, order of the fields, fallback; it enters the manifest word by word, as its protocol has text
 * @param nationalDraw whether a national draw follows after the secrets are open; without one, chance is the dice alone
 */
@NamedInterface("api")
@Embeddable
public record EntropySource(
        @Column(name = "entropy_source") String sentence,
        @Column(name = "national_draw") boolean nationalDraw) {

    /** 20 ten-sided dice hold 66 bits: enough against anybody who could try rolls (docs/lottery-protocol.md). */
    private static final Pattern DICE = Pattern.compile("[0-9]{20}");

    private static final int SHORTEST = 6;
    private static final int LONGEST = 200;

    /** Also one of an older version, which took more: a draw that was held stays readable. Others go through {@link #of}. */
    public EntropySource {
        sentence = PublishedLine.of(sentence);
        if (sentence.isEmpty()) {
            throw new IllegalArgumentException("the source of entropy is a sentence");
        }
    }

    /** A source for a draw that is still to be prepared. */
    public static EntropySource of(String typed, boolean nationalDraw) {
        EntropySource source = new EntropySource(typed, nationalDraw);
        source.requireSentence();
        return source;
    }

    void requireSentence() {
        if (!isSentence(sentence)) {
            throw new IllegalArgumentException("the source of entropy is one sentence of 6 to 200 characters");
        }
    }

    /** Whether it is one sentence, once the blanks around it are taken off. */
    public static boolean isSentence(String typed) {
        return PublishedLine.fits(typed, SHORTEST, LONGEST);
    }

    public static boolean areDice(String digits) {
        return DICE.matcher(digits).matches();
    }

    /** The form that the sentence fixes for the numbers of the national draw; without it they have many spellings. */
    public Optional<NumberForm> form() {
        return NumberForm.fixedBy(sentence);
    }

    /** Whether the sentence fixes a form for numbers that will be typed, and none for dice, which have one already. */
    boolean fixesWhatIsTyped() {
        return nationalDraw == form().isPresent();
    }

    /** Whether these can be the numbers of the national draw, in their one spelling. */
    boolean takes(String numbers) {
        return form().map(form -> form.fits(numbers)).orElseGet(() -> NumberForm.isGeneral(numbers));
    }

    /** Why numbers are not taken; draws that were prepared before forms were have none to name. */
    DrawRefusal otherwise() {
        return form().isPresent() ? DrawRefusal.NUMBERS_NOT_IN_FORM : DrawRefusal.ENTROPY_MALFORMED;
    }
}
