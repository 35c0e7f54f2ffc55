package cn.sunshine.enrollment.draw.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTests {

    @ParameterizedTest
    @ValueSource(strings = {"a", "张三", "\ud842\udfb7", "a\ud83d\ude00\ud83d\ude00b"})
    void acceptsWellFormedText(String name) {
        assertThat(Name.checked("students[0].id", name)).isSameAs(name);
    }

    @Test
    void refusesAnEmptyName() {
        RefusedException refused = refused("");

        assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_INPUT);
        assertThat(refused.place()).isEqualTo("students[0].id");
        assertThat(refused.reason()).isEqualTo("a name must not be empty");
        assertThat(refused).hasMessage("students[0].id: a name must not be empty");
    }

    /** A lone half, the halves in the wrong order, a first half before something else, a half at the end. */
    @ParameterizedTest
    @ValueSource(strings = {"\ud842", "\udfb7\ud842", "\ud842a", "ab\udfb7", "\ud842\udfb7\ud842"})
    void refusesHalfACharacter(String name) {
        assertThat(refused(name).reason()).isEqualTo("a name must be well-formed Unicode");
    }

    @Test
    void ordersByCodePointsNotByChars() {
        assertThat(Name.compare("a", "b")).isNegative();
        assertThat(Name.compare("b", "a")).isPositive();
        assertThat(Name.compare("ab", "a")).isPositive();
        assertThat(Name.compare("a", "ab")).isNegative();
        assertThat(Name.compare("ab", "ab")).isZero();
        assertThat(Name.compare("\ud83d\ude00", "\uff5e")).isPositive();
        assertThat(Name.compare("\uff5e", "\ud83d\ude00")).isNegative();
        assertThat(Name.compare("\ud800\udc00", "\ud83d\ude00")).isNegative();
    }

    private static RefusedException refused(String name) {
        return catchThrowableOfType(RefusedException.class, () -> Name.checked("students[0].id", name));
    }
}
