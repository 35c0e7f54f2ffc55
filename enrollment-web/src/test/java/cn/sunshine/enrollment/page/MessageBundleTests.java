package cn.sunshine.enrollment.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a reader may be shown is said in both languages. */
class MessageBundleTests {

    private static final Pattern CHINESE =
            Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]", Pattern.UNICODE_CHARACTER_CLASS);

    /** English texts that show how something is written in Chinese. */
    private static final Set<String> CHINESE_IN_ENGLISH =
            Set.of("page.language.zh", "catchment.address.road.hint", "catchment.address.door.hint");

    /** Texts whose number is a limit of the platform and never one. */
    private static final Set<String> OF_A_LIMIT =
            Set.of("lottery.ceremony.abort.hint", "review.case.note.long", "SeasonRefusal.PHASE_TOO_LONG");

    private static final String ONE =
            "(child|seat|case|entry|byte|minute|hour|day|month|year|application|place|change|thing)\\b";

    private static final String SEVERAL =
            "(children|seats|cases|entries|bytes|minutes|hours|days|months|years|applications|places|changes|things|characters)\\b";

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    private static Bundles bundles;

    @BeforeAll
    static void read() throws IOException {
        bundles = Bundles.all();
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(bundles.chinese()).isNotEmpty();
        assertThat(bundles.english().keySet()).isEqualTo(bundles.chinese().keySet());
    }

    @Test
    void leavesNothingEmpty() {
        assertThat(bundles.chinese())
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(bundles.english())
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void saysEnglishInEnglish() {
        Set<String> chinese = bundles.english().entrySet().stream()
                .filter(entry -> CHINESE.matcher(entry.getValue()).find())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertThat(chinese).isEqualTo(CHINESE_IN_ENGLISH);
    }

    @Test
    void namesTheSameArgumentsInBothLanguages() {
        assertThat(bundles.chinese())
                .allSatisfy(
                        (key, text) -> assertThat(arguments(bundles.english().get(key)))
                                .as(key)
                                .isEqualTo(arguments(text)));
    }

    @Test
    void formatsEveryTextThatTakesArguments() {
        for (Map<String, String> texts : List.of(bundles.chinese(), bundles.english())) {
            assertThat(texts).allSatisfy((key, text) -> {
                if (!arguments(text).isEmpty()) {
                    assertThat(new MessageFormat(text).getFormats()).as(key).isNotEmpty();
                }
            });
        }
    }

    /**
     * In a text with arguments one straight apostrophe swallows what follows, in a text without two of them are shown as
     * two: whoever gives a text its first argument, or takes its last, would have to think of it.
     */
    @Test
    void writesNoApostropheThatAFormatWouldRead() {
        for (Map<String, String> texts : List.of(bundles.chinese(), bundles.english())) {
            assertThat(texts.entrySet())
                    .filteredOn(text -> text.getValue().contains("'"))
                    .as("write ’")
                    .isEmpty();
        }
    }

    /** "1 cases wait": in English a text with a number has to be right for one, for none and for several. */
    @Test
    void countsInGrammaticalEnglish() {
        assertThat(bundles.english()).allSatisfy((key, text) -> {
            if (!arguments(text).isEmpty() && !OF_A_LIMIT.contains(key)) {
                assertThat(counted(text, 1))
                        .as(key)
                        .doesNotContainPattern("\\b1 " + SEVERAL)
                        .doesNotContainPattern("\\b1 [a-z]+ (are|have|were|wait)\\b");
                for (int other : new int[] {0, 2}) {
                    assertThat(counted(text, other)).as(key).doesNotContainPattern("\\b" + other + " " + ONE);
                }
            }
        });
    }

    private static String counted(String text, int number) {
        Object[] numbers = new Object[6];
        Arrays.fill(numbers, number);
        return new MessageFormat(text, Locale.ENGLISH).format(numbers);
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
