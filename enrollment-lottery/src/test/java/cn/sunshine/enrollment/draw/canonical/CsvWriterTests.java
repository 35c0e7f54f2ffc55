package cn.sunshine.enrollment.draw.canonical;

import static cn.sunshine.enrollment.draw.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.draw.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTests {

    @Test
    void sortsRowsByTheirKeyWhateverTheOrderTheyCameIn() {
        CsvWriter writer = new CsvWriter("t.csv", List.of("unit", "ctx"))
                .row(List.of("B", "1"))
                .row(List.of("A", "2"))
                .row(List.of("A", "1"));

        assertThat(writer.sorted(2)).asString().isEqualTo("unit,ctx\nA,1\nA,2\nB,1\n");
    }

    @Test
    void keepsTheOrderOfEqualFirstFieldsWhereOneColumnIsTheKey() {
        CsvWriter writer = new CsvWriter("t.csv", List.of("unit", "ctx"))
                .row(List.of("B", "1"))
                .row(List.of("A", "2"));

        assertThat(writer.unsorted()).asString().isEqualTo("unit,ctx\nB,1\nA,2\n");
        assertThat(writer.sorted(1)).asString().isEqualTo("unit,ctx\nA,2\nB,1\n");
        assertThat(writer.row(List.of("A", "1")).sorted(1)).asString().isEqualTo("unit,ctx\nA,2\nA,1\nB,1\n");
    }

    @Test
    void refusesAFieldThatCannotStandInAFile() {
        CsvWriter writer = new CsvWriter("t.csv", List.of("unit"));

        assertRefused(() -> writer.row(List.of("a,b")), RefusalCode.FORBIDDEN_CHARACTER, "t.csv field unit");
        assertRefused(() -> writer.row(List.of(",a")), RefusalCode.FORBIDDEN_CHARACTER, "t.csv field unit");
        assertRefused(() -> writer.row(List.of("\"a")), RefusalCode.FORBIDDEN_CHARACTER, "t.csv field unit");
        assertRefused(() -> writer.row(List.of("a\n")), RefusalCode.CONTROL_CHARACTER, "t.csv field unit");
        assertRefused(() -> writer.row(List.of("\ud800")), RefusalCode.INVALID_UTF8, "t.csv field unit");
        assertRefused(() -> new CsvWriter("t.csv", List.of("\"")), RefusalCode.FORBIDDEN_CHARACTER, "t.csv line 1");
    }
}
