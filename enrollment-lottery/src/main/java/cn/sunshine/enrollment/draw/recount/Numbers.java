package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Section 8: numbers in groups, as a national draw publishes them, and the form of zeros that a source fixes for them. */
record Numbers(List<List<String>> groups) {

    static Optional<Numbers> formIn(String source) {
        List<Numbers> forms = Arrays.stream(source.split("[^0-9 +]+"))
                .map(run -> of(run.strip()))
                .filter(Numbers::isForm)
                .toList();
        return forms.size() == 1 ? Optional.of(forms.get(0)) : Optional.empty();
    }

    private static Numbers of(String text) {
        return new Numbers(Arrays.stream(text.split(" \\+ ", -1))
                .map(group -> List.of(group.split(" ", -1)))
                .toList());
    }

    private boolean isForm() {
        return all().allMatch(number -> number.equals("0") || number.equals("00")) && all().count() > 1;
    }

    private Stream<String> all() {
        return groups.stream().flatMap(List::stream);
    }

    /** Of what is drawn the last part is the one that was named in words, and could be written in several ways. */
    void requireIn(String entropy, Where where) {
        String last = entropy.substring(entropy.lastIndexOf('|') + 1);
        Numbers drawn = of(last);
        if (!drawn.zeros().equals(this) || !drawn.groups.stream().allMatch(Numbers::ascend)) {
            throw where.expected("FORM_DIFFERS", toString(), last);
        }
    }

    private Numbers zeros() {
        return new Numbers(groups.stream()
                .map(group -> group.stream()
                        .map(number -> number.replaceAll("[0-9]", "0"))
                        .toList())
                .toList());
    }

    private static boolean ascend(List<String> group) {
        List<String> pairs = new ArrayList<>(group);
        pairs.removeIf(number -> number.length() < 2);
        return pairs.stream().distinct().sorted().toList().equals(pairs);
    }

    @Override
    public String toString() {
        return String.join(
                " + ", groups.stream().map(group -> String.join(" ", group)).toList());
    }
}
