package cn.sunshine.enrollment.draw;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.StepResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One result of a national draw has one spelling where its source fixes the form: both programs refuse every other. */
class FixedFormTests {

    private static final String BALLS = "双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录";
    private static final String DIGITS = "七星彩 第26100期：0 0 0 0 0 0 + 00，未公布则用下一期";
    private static final String PLACE = "entropy.json field entropy";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录; 27182818284590452353|03 09 14 21 26 33 + 07
            双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录; 03 09 14 21 26 33 + 03
            双色球第 2026100 期，按 00 00 00 00 00 00 + 00 记录; 1 2|3 4|03 09 14 21 26 33 + 33
            七星彩 第26100期：0 0 0 0 0 0 + 00，未公布则用下一期; 9 0 3 3 1 0 + 14
            00 + 00; 07 + 07
            0 00 0 00; 9 07 3 08
            """)
    void takesTheNumbersInTheFormThatWasFixed(String source, String entropy) {
        DrawFiles drawn = committed(source)
                .draw(Example.REVEALS, Entropy.of(entropy), DrawProgress.silent())
                .files();
        assertThat(entropySteps(drawn))
                .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(Outcome.PASS))
                .allSatisfy(step -> assertThat(step.detail()).matches(".*; in the form [0 +]+ that was fixed with it"))
                .extracting(StepResult::detail)
                .containsOnly(entropySteps(drawn).get(0).detail());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03  09 14 21 26 33 + 07",
                "03 09 14 21 26 33 +  07",
                "03 09 14 21 26 33+07",
                "03 09 14 21 26 33 07",
                "03 09 14 + 21 26 33 + 07",
                "03 09 14 21 26 + 07",
                "3 9 14 21 26 33 + 7",
                "09 03 14 21 26 33 + 07",
                "03 03 14 21 26 33 + 07",
                "03 09 14 21 33 26 + 07",
                "03 09 14 21 26 33 + 07 + 08",
                "03 09 14 21 26 33 + 0x",
                "０3 09 14 21 26 33 + 07",
                "03 09 14 21 26 33 + 07|",
                "03 09 14 21 26 33 + 07|27182818284590452353",
                "27182818284590452353",
                "+ 03 09 14 21 26 33 + 07"
            })
    void refusesEveryOtherSpelling(String entropy) {
        refuses(BALLS, entropy);
    }

    @ParameterizedTest
    @CsvSource({"9 0 3 3 1 0 + 4", "9 0 3 3 1 + 14", "90 3 3 1 0 + 14", "903310 + 14"})
    void refusesNumbersOfOtherWidths(String entropy) {
        refuses(DIGITS, entropy);
    }

    @Test
    void refusesPairsThatDescendAmongSingleDigits() {
        refuses("0 00 0 00", "9 08 3 07");
    }

    /** Two forms, a form with numbers around it, and what only resembles one fix nothing: the numbers stand verbatim. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "双色球 第2026100期",
                "00 + 00 或者 00 00 + 00",
                "00 + 00，即 00 + 00",
                "第 2026100 00 00 + 00",
                "00 00 + 00 7 月",
                "00",
                "000 00",
                "0000000",
                "00  00",
                "00+00",
                "+ 00 00",
                "00 00 + 面",
                "00 + + 00",
                "00 ＋ 00",
                "００ ００"
            })
    void aSentenceWithoutOneFormFixesNone(String source) {
        DrawFiles drawn = committed(source)
                .draw(Example.REVEALS, Entropy.of("33  03+7"), DrawProgress.silent())
                .files();
        String detail = "compare with what everybody knows: 33  03+7 from " + source
                + "; no form was fixed with it, so compare blanks and order too";
        assertThat(entropySteps(drawn)).extracting(StepResult::detail).containsOnly(detail);
        assertThat(entropySteps(drawn)).extracting(StepResult::outcome).containsOnly(Outcome.PASS);
    }

    private static void refuses(String source, String entropy) {
        assertRefused(
                () -> committed(source).draw(Example.REVEALS, Entropy.of(entropy), DrawProgress.silent()),
                RefusalCode.FORM_DIFFERS,
                PLACE);
        String json = "{\"entropy\":\"" + entropy + "\",\"source\":\"" + source + "\"}";
        DrawFiles files = committed(source).files().with("entropy.json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(entropySteps(files))
                .allSatisfy(step -> assertThat(step.outcome()).isEqualTo(Outcome.FAIL))
                .allSatisfy(step -> assertThat(step.detail()).startsWith("FORM_DIFFERS at " + PLACE));
    }

    /** The step of both programs. */
    private static List<StepResult> entropySteps(DrawFiles files) {
        return Stream.of(
                        AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()),
                        Recount.verify(files, Optional.empty()))
                .flatMap(verification -> verification.steps().stream())
                .filter(step -> step.name().equals("entropy"))
                .toList();
    }

    private static CommittedDraw committed(String source) {
        List<Commitment> commitments = Example.REVEALS.stream()
                .map(reveal -> reveal.commitment(DrawHash.SHA_256, Example.DRAW))
                .toList();
        return FrozenDraw.freeze(Example.setup(DrawHash.SHA_256)).commit(Example.DRAW, commitments, source);
    }
}
