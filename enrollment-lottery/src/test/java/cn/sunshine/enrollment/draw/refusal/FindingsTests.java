package cn.sunshine.enrollment.draw.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTests {

    private final Findings findings = new Findings();

    @Test
    void nothingFoundRaisesNothing() {
        findings.noteRepeated(List.of("a", "b"), name -> name, "students");

        assertThatCode(findings::raise).doesNotThrowAnyException();
    }

    @Test
    void reportsTheStrongestWhateverTheOrderInWhichTheyWereFound() {
        findings.note(Refusal.UNBROKEN_TIE, "tiebreak", "late");
        findings.note(Refusal.UNKNOWN_ID, "students[1]", "middle");
        findings.note(Refusal.UNSATISFIABLE, "", "last");

        assertThat(raised().refusal()).isEqualTo(Refusal.UNKNOWN_ID);
        assertThat(raised().place()).isEqualTo("students[1]");
    }

    @Test
    void ofTwoOfAKindTheFirstStays() {
        findings.note(Refusal.UNKNOWN_ID, "students[1]", "first");
        findings.note(Refusal.UNKNOWN_ID, "students[2]", "second");

        assertThat(raised()).hasMessage("students[1]: first");
    }

    @Test
    void namesWhatStandsTwice() {
        findings.noteRepeated(List.of(1, 2, 1, 2), number -> "no. " + number, "roll");

        assertThat(raised().refusal()).isEqualTo(Refusal.DUPLICATE_ID);
        assertThat(raised()).hasMessage("roll: named twice: no. 1");
    }

    @Test
    void aDefectOfTheWholeHasNoPlace() {
        assertThat(new RefusedException(Refusal.UNSATISFIABLE, "", "no class holds them"))
                .hasMessage("no class holds them");
    }

    private RefusedException raised() {
        return catchThrowableOfType(RefusedException.class, findings::raise);
    }
}
