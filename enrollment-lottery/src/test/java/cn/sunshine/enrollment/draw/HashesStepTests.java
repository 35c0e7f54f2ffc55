package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What step {@code hashes} says of commitments and signatures, by both implementations. */
class HashesStepTests {

    private final DrawFiles frozen = Example.committed(DrawHash.SHA_256).files();

    /** Before the secrets are opened no other step reads them, and they are what everybody is shown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "commit":"d9  | "commit":"da        | COMMITMENT_MISMATCH
            "commit"      | "commits"           | UNKNOWN_KEY
            公证员        | 家长代表            | DUPLICATE_ID
            公证员        | ' 公证员'           | OUTER_BLANK
            """)
    void commitmentsAreThoseOfTheManifestFromTheFreezeOn(String from, String to, String code) {
        assertThat(frozen.has("reveals.json")).isFalse();
        String text = new String(frozen.require("commitments.json"), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        byte[] other = text.replaceFirst(from, to).getBytes(StandardCharsets.UTF_8);

        assertThat(hashes(frozen)).hasSize(2).allMatch(step -> step.startsWith("PASS"));
        assertThat(hashes(frozen.with("commitments.json", other)))
                .hasSize(2)
                .allMatch(step -> step.startsWith("FAIL " + code + " at commitments.json"));
        assertThat(hashes(frozen.without("commitments.json"))).allMatch(step -> step.startsWith("PASS"));
    }

    @Test
    void aSignatureShowsWhatItsKeyIsWorth() {
        assertThat(hashes(frozen)).hasSize(2).allMatch(step -> step.contains("; no signatures, "));
        assertThat(hashes(LoggedExample.signed(frozen)))
                .hasSize(2)
                .allMatch(step -> step.contains("; 2 signatures, each by a key that nobody vouches for, "));
    }

    private static Stream<String> hashes(DrawFiles files) {
        return Stream.of(
                        AuditBundle.verify(files, Optional.empty(), DrawProgress.silent()),
                        Recount.verify(files, Optional.empty()))
                .flatMap(verification -> verification.steps().stream())
                .filter(step -> step.name().equals("hashes"))
                .map(step -> step.outcome() + " " + step.detail());
    }
}
