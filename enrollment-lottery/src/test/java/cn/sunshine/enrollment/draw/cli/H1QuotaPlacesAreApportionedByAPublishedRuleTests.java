package cn.sunshine.enrollment.draw.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * H1 优质普通高中招生指标合理分配到区域内初中；提前公示: so far on the command line, as the platform has no senior-high schools. The line that
 * goes in and the line that comes out are the record that a district can publish.
 */
class H1QuotaPlacesAreApportionedByAPublishedRuleTests {

    /** Graduates of six junior schools; of 45 places their shares are 12.42, 9.06, 8.49, 7.02, 5.01 and 3.00. */
    private static final List<Integer> GRADUATES = List.of(414, 302, 283, 234, 167, 100);

    private static final int PLACES = 45;

    @Test
    void everySchoolGetsItsShareRoundedDownOrUpAndNoPlaceIsLost() {
        List<Integer> places = seats(line(GRADUATES));

        assertThat(places).containsExactly(12, 9, 9, 7, 5, 3);
        assertThat(places.stream().mapToInt(Integer::intValue).sum()).isEqualTo(PLACES);
    }

    @Test
    void whoRunsThePublishedLineAgainGetsThePublishedResultByteForByte() {
        String published = line(GRADUATES);

        assertThat(run(published)).isEqualTo(run(published)).isEqualTo("{\"id\":\"H1\",\"seats\":[12,9,9,7,5,3]}\n");
    }

    @Test
    void theOrderInWhichSchoolsAreListedDecidesNothing() {
        List<Integer> reversed = new ArrayList<>(GRADUATES);
        Collections.reverse(reversed);

        assertThat(seats(line(reversed))).containsExactly(3, 5, 7, 9, 9, 12);
    }

    /** Three schools of one size and four places: who gets the fourth stands in the record and not in the list. */
    @Test
    void amongEqualsTheOrderThatWasDrawnDecides() {
        assertThat(seats(line(List.of(50, 50, 50), 4, List.of(2, 0, 1)))).containsExactly(1, 1, 2);
        assertThat(seats(line(List.of(50, 50, 50), 4, List.of(1, 2, 0)))).containsExactly(1, 2, 1);
    }

    @Test
    void nothingIsDividedByARuleThatIsNotNamed() {
        assertThat(run("{\"id\":\"H1\",\"populations\":[50,50],\"seats\":4}"))
                .isEqualTo("{\"id\":\"H1\",\"error\":\"INVALID_INPUT\",\"message\":\"method: missing\"}\n");
    }

    private static String line(List<Integer> graduates) {
        return line(
                graduates, PLACES, IntStream.range(0, graduates.size()).boxed().toList());
    }

    private static String line(List<Integer> graduates, int places, List<Integer> tiebreak) {
        return "{\"id\":\"H1\",\"method\":\"hamilton\",\"populations\":%s,\"seats\":%d,\"tiebreak\":%s}"
                .formatted(graduates, places, tiebreak);
    }

    private static List<Integer> seats(String line) {
        return new ObjectMapper()
                .readTree(run(line))
                .get("seats")
                .valueStream()
                .map(JsonNode::intValue)
                .toList();
    }

    private static String run(String line) {
        StringWriter out = new StringWriter();
        byte[] input = line.concat("\n").getBytes(StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new ApportionCommand(new ByteArrayInputStream(input)));
        command.setOut(new PrintWriter(out));
        assertThat(command.execute()).isZero();
        return out.toString();
    }
}
