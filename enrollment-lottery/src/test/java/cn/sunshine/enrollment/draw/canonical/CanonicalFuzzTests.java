package cn.sunshine.enrollment.draw.canonical;

import cn.sunshine.enrollment.draw.Fuzzing;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalFuzzTests {

    private static final byte[] CSV = Texts.bytes("a,b,c\nA1,,x\nA2,双,x y\nB3,~,\ud83d\ude00\n");
    private static final byte[] JSON =
            Texts.bytes("{\"a\":[1,-2,\"公\",[]],\"b\":{\"c\":\"\\\\\\\"\",\"d\":{}},\"e\":0,\"f\":9007199254740991}");
    private static final byte[] LINES = Texts.bytes("{\"a\":1}\n{\"b\":[{\"c\":\"x\"}]}\n{}\n");

    @Property
    void csv(@ForAll long seed) {
        Fuzzing.hold(seed, CSV, bytes -> written(CsvReader.read("t.csv", bytes, 1)));
    }

    @Property
    void csvWithTwoKeys(@ForAll long seed) {
        Fuzzing.hold(seed, CSV, bytes -> written(CsvReader.read("t.csv", bytes, 2)));
    }

    @Property
    void json(@ForAll long seed) {
        Fuzzing.hold(
                seed,
                JSON,
                bytes -> JsonWriter.bytes(JsonReader.read("t.json", bytes).object()));
    }

    @Property
    void jsonLines(@ForAll long seed) {
        Fuzzing.hold(seed, LINES, bytes -> {
            StringBuilder text = new StringBuilder();
            List<JsonFields> lines = JsonReader.readLines("t.ndjson", bytes);
            lines.forEach(line -> text.append(JsonWriter.line(line.object())).append('\n'));
            return Texts.bytes(text.toString());
        });
    }

    private static byte[] written(CsvTable table) {
        CsvWriter writer = new CsvWriter(table.file(), table.header());
        table.rows().forEach(writer::row);
        return writer.unsorted();
    }
}
