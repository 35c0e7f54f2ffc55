package cn.sunshine.enrollment.lottery;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.modulith.NamedInterface;

/**
 * The form in which a national draw's numbers enter the seed (docs/lottery-protocol.md, section 8), fixed in the sentence
 * that names the draw: {@code 00 00 00 00 00 00 + 00}. Who types the numbers knows everything else by then, so one result
 * must have one spelling.
 */
@NamedInterface("api")
public record NumberForm(String zeros) {

    private static final Pattern RUN = Pattern.compile("[0-9 +]+");
    private static final Pattern FORM = Pattern.compile("00?(?: (?:\\+ )?00?)+");

    /** A form as people type it: in full width, with several blanks, with plus signs that stand close. */
    private static final Pattern TYPED_FORM = Pattern.compile(
            "(?<![0-9０-９])[0０]{1,2}(?:(?:[\\s\\p{Z}]*[+＋][\\s\\p{Z}]*|[\\s\\p{Z}]+)[0０]{1,2}(?![0-9０-９]))+");

    /** What draws that were prepared without a form take: numbers of one width in each group, at least two of them. */
    private static final Pattern GENERAL =
            Pattern.compile("GROUP(?: \\+ GROUP)*".replace("GROUP", "(?:[0-9](?: [0-9])*|[0-9]{2}(?: [0-9]{2})*)"));

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern PLUS = Pattern.compile(" ?[+＋] ?");
    private static final int SHORTEST = 5;
    private static final int LONGEST = 60;

    /** The form in a sentence; empty if there is none, or more than one. */
    public static Optional<NumberForm> fixedBy(String sentence) {
        List<String> forms = RUN.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(run -> FORM.matcher(run).matches())
                .toList();
        return forms.size() == 1 ? Optional.of(new NumberForm(forms.get(0))) : Optional.empty();
    }

    /** A sentence with its forms in the shape that counts, as it will be published: later nobody can mend it. */
    public static String shapedIn(String sentence) {
        return TYPED_FORM
                .matcher(sentence)
                .replaceAll(form -> shaped(form.group()).replace('０', '0'));
    }

    /** Numbers with one blank between two of them, and around each plus sign. */
    public static String shaped(String numbers) {
        String blanks = BLANKS.matcher(numbers).replaceAll(" ");
        return PLUS.matcher(blanks).replaceAll(" + ").strip();
    }

    boolean fits(String numbers) {
        return numbers.replaceAll("[0-9]", "0").equals(zeros) && ascend(numbers);
    }

    /** Whether numbers whose form nobody fixed are at least in the shape that all forms have. */
    static boolean isGeneral(String numbers) {
        return numbers.length() >= SHORTEST
                && numbers.length() <= LONGEST
                && GENERAL.matcher(numbers).matches()
                && ascend(numbers);
    }

    /** In each group numbers of two digits stand by size; single digits stand in the order drawn. */
    private static boolean ascend(String numbers) {
        return Arrays.stream(numbers.split(" \\+ "))
                .map(group -> Arrays.stream(group.split(" "))
                        .filter(number -> number.length() == 2)
                        .toList())
                .allMatch(pairs -> IntStream.range(1, pairs.size())
                        .allMatch(i -> pairs.get(i - 1).compareTo(pairs.get(i)) < 0));
    }
}
