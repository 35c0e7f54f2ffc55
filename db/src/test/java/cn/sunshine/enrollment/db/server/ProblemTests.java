package cn.sunshine.enrollment.db.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTests {

    private static final Object[] ARGUMENTS = {"first", "second", "third"};

    @ParameterizedTest
    @EnumSource
    void isExplainedInBothLanguagesWithWhatToDo(Problem problem) {
        String chinese = problem.description(Locale.SIMPLIFIED_CHINESE, ARGUMENTS);
        String english = problem.description(Locale.ENGLISH, ARGUMENTS);

        assertThat(chinese).containsPattern("\\p{IsHan}").doesNotContain("{");
        assertThat(english).doesNotContainPattern("\\p{IsHan}").doesNotContain("{");
        assertThat(problem.action(Locale.SIMPLIFIED_CHINESE, ARGUMENTS)).containsPattern("\\p{IsHan}");
        assertThat(problem.action(Locale.ENGLISH, ARGUMENTS)).isNotBlank().doesNotContain("{");
    }
}
