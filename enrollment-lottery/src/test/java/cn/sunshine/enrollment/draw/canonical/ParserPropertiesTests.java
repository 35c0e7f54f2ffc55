package cn.sunshine.enrollment.draw.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any bytes are either read and written back the same, or refused with a code: no other failure, no second spelling. */
class ParserPropertiesTests {

    private static final String CSV = "a,b\nA1,\nB2,双\nC3,x y\n";
    private static final String JSON = "{\"a\":[1,-2,\"公\"],\"b\":{\"c\":\"\\\\\\\"\"},\"d\":0}";

    @Property(tries = 2000)
    void csvHasOneSpelling(@ForAll byte[] bytes) {
        read(() -> CsvReader.read("t.csv", bytes, 1)).ifPresent(table -> requireSame(table, bytes));
    }

    @Property(tries = 2000)
    void spoiltCsvHasOneSpelling(@ForAll("spoiltCsv") byte[] bytes) {
        read(() -> CsvReader.read("t.csv", bytes, 1)).ifPresent(table -> requireSame(table, bytes));
    }

    @Property(tries = 2000)
    void jsonHasOneSpelling(@ForAll byte[] bytes) {
        read(() -> JsonReader.read("t.json", bytes))
                .ifPresent(json -> assertThat(JsonWriter.bytes(json.object())).isEqualTo(bytes));
    }

    @Property(tries = 2000)
    void spoiltJsonHasOneSpelling(@ForAll("spoiltJson") byte[] bytes) {
        read(() -> JsonReader.read("t.json", bytes))
                .ifPresent(json -> assertThat(JsonWriter.bytes(json.object())).isEqualTo(bytes));
    }

    @Provide
    Arbitrary<byte[]> spoiltCsv() {
        return spoilt(CSV);
    }

    @Provide
    Arbitrary<byte[]> spoiltJson() {
        return spoilt(JSON);
    }

    private static Arbitrary<byte[]> spoilt(String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        Arbitrary<Integer> at = Arbitraries.integers().between(0, whole.length - 1);
        return at.tuple3()
                .flatMap(places -> Arbitraries.bytes().map(value -> {
                    byte[] changed = whole.clone();
                    changed[places.get1()] = value;
                    changed[places.get2()] = whole[places.get3()];
                    return changed;
                }));
    }

    private static <T> Optional<T> read(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        } catch (DrawRefusedException e) {
            assertThat(e.getMessage()).startsWith(e.code() + " at t.");
            return Optional.empty();
        }
    }

    private static void requireSame(CsvTable table, byte[] bytes) {
        CsvWriter writer = new CsvWriter(table.file(), table.header());
        table.rows().forEach(writer::row);
        assertThat(writer.unsorted()).isEqualTo(bytes);
    }
}
