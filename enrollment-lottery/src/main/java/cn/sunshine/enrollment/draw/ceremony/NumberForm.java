package cn.sunshine.enrollment.draw.ceremony;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The form that a source fixes for its numbers, in which each {@code 0} stands for a digit. With it one result has one
 * spelling: who types the numbers last, and knows everything else, could otherwise choose a seed among many.
 */
record NumberForm(String zeros) {

    private static final Pattern RUN = Pattern.compile("[0-9 +]+");
    private static final Pattern FORM = Pattern.compile("00?(?: (?:\\+ )?00?)+");

    /** The one form in the sentence that names the source; empty if there is none, or more than one. */
    static Optional<NumberForm> fixedBy(String source) {
        List<NumberForm> forms = RUN.matcher(source)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .filter(run -> FORM.matcher(run).matches())
                .map(NumberForm::new)
                .toList();
        return forms.size() == 1 ? Optional.of(forms.get(0)) : Optional.empty();
    }

    /** Whether the last part of an entropy string has this form. */
    boolean fits(String entropy) {
        String numbers = entropy.substring(entropy.lastIndexOf('|') + 1);
        return numbers.replaceAll("[0-9]", "0").equals(zeros)
                && Arrays.stream(numbers.split(" \\+ ")).allMatch(NumberForm::ascends);
    }

    /** Numbers of two digits stand by size, as they are published; single digits stand in the order drawn. */
    private static boolean ascends(String group) {
        List<String> pairs = Arrays.stream(group.split(" "))
                .filter(number -> number.length() == 2)
                .toList();
        return IntStream.range(1, pairs.size()).allMatch(i -> pairs.get(i - 1).compareTo(pairs.get(i)) < 0);
    }
}
