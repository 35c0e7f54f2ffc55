package cn.sunshine.enrollment.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Every value of the published example (two independent implementations agree on it), to the byte. */
class WorkedExampleTests {

    private final JsonNode expected = read().get("expected");

    private static JsonNode read() {
        return new ObjectMapper().readTree(WorkedExampleTests.class.getResourceAsStream("/draw/example.json"));
    }

    @Test
    void fixesTheRollAndTheRules() {
        FrozenDraw frozen = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256));

        assertThat(frozen.size()).isEqualTo(8);
        assertThat(frozen.rollHash()).isEqualTo(expected.get("rollHash").stringValue());
        assertThat(frozen.rollRoot()).isEqualTo(expected.get("rollRoot").stringValue());
        assertThat(frozen.paramsHash()).isEqualTo(expected.get("paramsHash").stringValue());
    }

    @Test
    void givesEachFamilyTheProofOfItsLine() {
        Receipt receipt = FrozenDraw.freeze(Example.setup(DrawHash.SHA_256)).receipt(new ApplicantNumber("G2026-0003"));

        assertThat(receipt.index()).isEqualTo(2);
        assertThat(receipt.size()).isEqualTo(8);
        assertThat(receipt.line()).isEqualTo("G2026-0003,T01,B");
        assertThat(receipt.proof()).isEqualTo(texts(expected.get("proof0")));
    }

    @Test
    void bindsTheOfficers() {
        CommittedDraw committed = Example.committed(DrawHash.SHA_256);

        assertThat(Example.REVEALS)
                .extracting(reveal ->
                        reveal.commitment(DrawHash.SHA_256, Example.DRAW).hex())
                .isEqualTo(texts(expected.get("commitments")));
        assertThat(committed.manifestHash())
                .isEqualTo(expected.get("manifestHash").stringValue());
        assertThat(committed.officers()).containsExactly("公证员", "家长代表", "教育局");
        assertThat(committed.id()).isEqualTo(Example.DRAW);
    }

    @Test
    void drawsTheTicketsAndTheirOrder() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256);

        assertThat(drawn.seed()).isEqualTo(expected.get("seed").stringValue());
        List<List<String>> rows = rows(drawn, "tickets.csv");
        Map<String, String> tickets = new TreeMap<>();
        Map<Integer, String> order = new TreeMap<>();
        for (List<String> row : rows) {
            assertThat(row.get(1)).isEqualTo("350102001/main");
            tickets.put(row.get(0), row.get(2));
            order.put(Integer.valueOf(row.get(3)), row.get(0));
        }
        Map<String, String> published = new TreeMap<>();
        expected.get("tickets")
                .get("350102001/main")
                .properties()
                .forEach(entry -> published.put(entry.getKey(), entry.getValue().stringValue()));
        assertThat(tickets).isEqualTo(published);
        assertThat(order.values())
                .containsExactlyElementsOf(texts(expected.get("order").get("350102001/main")));
    }

    @Test
    void admitsFiveAndPutsTheTwinsLast() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256);

        assertThat(admitted(drawn)).containsExactlyInAnyOrderElementsOf(texts(expected.get("admitted")));
        assertThat(drawn.waitingLists().get(Example.SCHOOL))
                .extracting(ApplicantNumber::value)
                .isEqualTo(texts(expected.get("waitlist")));
        assertThat(text(drawn, "waitlist.csv"))
                .isEqualTo(
                        "school,rank,applicant\n350102001,1,G2026-0005\n350102001,2,G2026-0003\n350102001,3,G2026-0004\n");
        assertThat(text(drawn, "cutoffs.csv"))
                .isEqualTo("school,block,round,tier,ticket\n350102001,*,,,"
                        + "7bbdb7169ad7358e13ed6546cd4f180a66a98117daad028f167d6232923e4ee3\n");
        assertThat(text(drawn, "seed.txt")).isEqualTo(drawn.seed() + "\n");
        assertThat(drawn.blockingPairs()).isZero();
    }

    @Test
    void admitsBothTwinsWhenTheyMeetTheLastSeat() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256, DrawRules.single(), Example.BLUE_12);

        assertThat(drawn.seed()).startsWith("15dacfcc");
        assertThat(order(drawn))
                .containsExactly(
                        "G2026-0006", "G2026-0008", "G2026-0001", "G2026-0007", "T01", "G2026-0002", "G2026-0005");
        assertThat(admitted(drawn))
                .hasSize(6)
                .contains("G2026-0003", "G2026-0004")
                .doesNotContain("G2026-0002");
    }

    @Test
    void drawsWithSm3() {
        assertThat(Example.drawn(DrawHash.SM3).seed()).startsWith("061c50d4");
    }

    @Test
    void tellsAnApplicantsTicket() {
        CompletedDraw drawn = Example.drawn(DrawHash.SHA_256);

        assertThat(drawn.ticketsOf(new ApplicantNumber("G2026-0004")))
                .containsExactly(new Ticket(
                        "350102001/main",
                        "T01",
                        "f7560c99a5f68505affa3b5743d13b7c1ea439412cc8f2ef2aff408f8259e811",
                        7));
        assertThat(drawn.schoolOf(new ApplicantNumber("G2026-0004"))).isEmpty();
        assertThat(drawn.schoolOf(new ApplicantNumber("G2026-0007"))).contains(Example.SCHOOL);
    }

    private static List<String> admitted(CompletedDraw drawn) {
        return rows(drawn, "result.csv").stream()
                .filter(row -> row.get(1).equals(Example.SCHOOL.value()))
                .map(row -> row.get(0))
                .toList();
    }

    private static List<String> order(CompletedDraw drawn) {
        Map<Integer, String> order = new TreeMap<>();
        rows(drawn, "tickets.csv").forEach(row -> order.put(Integer.valueOf(row.get(3)), row.get(0)));
        return List.copyOf(order.values());
    }

    private static List<List<String>> rows(CompletedDraw drawn, String file) {
        return Stream.of(text(drawn, file).split("\n"))
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static String text(CompletedDraw drawn, String file) {
        return new String(drawn.files().require(file), StandardCharsets.UTF_8);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
