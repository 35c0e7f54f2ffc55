package cn.sunshine.enrollment.page;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string in a source of Java or of a script.
 *
 * @param statement what the statement around it says before it
 * @param text what is between the quotation marks, characters that are written by their number put in
 * @param line where it begins, counted from 1
 */
record Literal(String statement, String text, long line) {

    /** Comments are tokens too, so that a quotation mark in them opens nothing. */
    private static final Pattern TOKEN =
            Pattern.compile("//[^\\n]*+|(?s:/\\*.*?\\*/)|(?s:\"\"\".*?(?<!\\\\)\"\"\")|\"(?:\\\\.|[^\"\\\\\\n])*+\""
                    + "|'(?:\\\\.|[^'\\\\\\n])*+'|`[^`]*+`");

    private static final Pattern NUMBERED = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

    static List<Literal> of(String source) {
        return TOKEN.matcher(source)
                .results()
                .filter(token -> !token.group().startsWith("/"))
                .map(token -> literal(source, token))
                .toList();
    }

    private static Literal literal(String source, MatchResult token) {
        int begin = token.start();
        while (begin > 0 && ";{}".indexOf(source.charAt(begin - 1)) < 0) {
            begin--;
        }
        return new Literal(
                source.substring(begin, token.start()),
                readable(token.group()),
                source.substring(0, token.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1);
    }

    private static String readable(String written) {
        return NUMBERED.matcher(written)
                .replaceAll(
                        number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1), 16))));
    }
}
