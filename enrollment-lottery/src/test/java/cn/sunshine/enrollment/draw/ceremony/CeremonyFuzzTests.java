package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawProgress;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Fuzzing;
import cn.sunshine.enrollment.draw.TownExample;
import cn.sunshine.enrollment.draw.canonical.CsvReader;
import cn.sunshine.enrollment.draw.canonical.CsvTable;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every input and result file of a draw by its own reader; the files are those of {@link TownExample}. */
class CeremonyFuzzTests {

    private static final DrawFiles TOWN = TownExample.drawn().files();
    private static final DrawInputs INPUTS = DrawInputs.read(TOWN, DrawHash.SHA_256);
    private static final Roll ROLL = INPUTS.roll();
    private static final byte[] SEED = new byte[32];

    @Property
    void params(@ForAll long seed) {
        Fuzzing.hold(seed, file("params.json"), bytes -> {
            Params params = ParamsReader.read(bytes);
            return ParamsWriter.write(params.rules(), params.school(), params.fileHashes());
        });
    }

    @Property
    void paramsWithReserves(@ForAll long seed) {
        String reserved = Frozen.DEFERRED
                .replace(
                        "FILES",
                        "\"files\":{\"prefs.csv\":\"" + "0a".repeat(32) + "\",\"schools.csv\":\"" + "0b".repeat(32)
                                + "\"}")
                .replace(
                        ",\"tiebreak\"",
                        ",\"precedence\":[\"G\",\"*\"],\"reserves\":[{\"category\":\"G\",\"school\":\"S1\",\"seats\":1,"
                                + "\"vacancy\":\"SOFT\"}],\"tiebreak\"");
        Fuzzing.hold(seed, Texts.bytes(reserved), bytes -> {
            Params params = ParamsReader.read(bytes);
            return ParamsWriter.write(params.rules(), params.school(), params.fileHashes());
        });
    }

    @Property
    void manifest(@ForAll long seed) {
        Fuzzing.hold(seed, file("manifest.json"), bytes -> Manifest.read(bytes).bytes());
    }

    @Property
    void commitments(@ForAll long seed) {
        Fuzzing.hold(
                seed,
                file("commitments.json"),
                bytes -> Officers.commitments(bytes).bytes());
    }

    @Property
    void reveals(@ForAll long seed) {
        Fuzzing.hold(
                seed, file("reveals.json"), bytes -> Officers.reveals(bytes).bytes());
    }

    @Property
    void entropy(@ForAll long seed) {
        Fuzzing.hold(
                seed, file("entropy.json"), bytes -> EntropyRecord.read(bytes).bytes());
    }

    @Property
    void roll(@ForAll long seed) {
        Fuzzing.hold(seed, file("roll.csv"), bytes -> {
            Roll roll = Roll.read(bytes);
            List<String> lines = new ArrayList<>(List.of(String.join(",", roll.header())));
            for (int row = 0; row < roll.size(); row++) {
                lines.add(roll.line(row));
            }
            return Texts.bytes(String.join("\n", lines) + "\n");
        });
    }

    @Property
    void schools(@ForAll long seed) {
        Fuzzing.hold(
                seed,
                file("schools.csv"),
                bytes -> Schools.write(Schools.read(bytes).all()));
    }

    @Property
    void preferences(@ForAll long seed) {
        Fuzzing.hold(seed, file("prefs.csv"), bytes -> {
            Choices choices = Choices.read(bytes, ROLL, INPUTS.schools());
            return rows("prefs.csv", choices.width(), choices::of);
        });
    }

    @Property
    void tiers(@ForAll long seed) {
        List<String> names = INPUTS.params().rules().tiers();
        Fuzzing.hold(seed, file("tiers.csv"), bytes -> {
            Tiers.ofChoices(bytes, ROLL, INPUTS.choices(), names);
            ChoiceTable table = ChoiceTable.read("tiers.csv", bytes, ROLL);
            return rows("tiers.csv", table.width(), table::row);
        });
    }

    private static byte[] rows(String file, int width, IntFunction<List<String>> lists) {
        CsvWriter writer = new CsvWriter(file, ChoiceTable.header(width));
        for (int row = 0; row < ROLL.size(); row++) {
            List<String> fields = new ArrayList<>(List.of(ROLL.applicant(row)));
            fields.addAll(lists.apply(row));
            while (fields.size() <= width) {
                fields.add("");
            }
            writer.row(fields);
        }
        return writer.unsorted();
    }

    /** Only a line of its own roll row may lead a private line, so here the spoilt file is mostly refused. */
    @Property
    void privateRoll(@ForAll long seed) {
        Fuzzing.hold(seed, file("private.csv"), bytes -> {
            PrivateRoll.read(ROLL, bytes, file("blinds.csv"), HashSuite.of(DrawHash.SHA_256));
            return written(CsvReader.read("private.csv", bytes, 1));
        });
    }

    @Property
    void blinds(@ForAll long seed) {
        Fuzzing.hold(seed, file("blinds.csv"), bytes -> {
            PrivateRoll.read(ROLL, file("private.csv"), bytes, HashSuite.of(DrawHash.SHA_256));
            return written(CsvReader.read("blinds.csv", bytes, 1));
        });
    }

    @Property
    void salts(@ForAll long seed) {
        Fuzzing.hold(seed, file("salts.json"), bytes -> {
            DrawInputs.read(TOWN.with("salts.json", bytes), DrawHash.SHA_256);
            JsonFields salts = JsonReader.read("salts.json", bytes);
            Json.Obj json = Json.Obj.empty();
            for (String name : salts.keys()) {
                json = json.with(name, Hex.of(salts.hex(name, DrawInputs.SALT_LENGTH)));
            }
            return JsonWriter.bytes(json);
        });
    }

    @Property
    void tickets(@ForAll long seed) {
        Fuzzing.hold(seed, file("tickets.csv"), bytes -> {
            DrawFiles files = TOWN.with("tickets.csv", bytes);
            TicketCheck.order(files);
            return written(TicketCheck.read(files));
        });
    }

    @Property
    void cutOffs(@ForAll long seed) {
        Fuzzing.hold(seed, file("cutoffs.csv"), bytes -> {
            CutOffCheck.check(INPUTS, TOWN.with("cutoffs.csv", bytes));
            return written(CsvReader.read("cutoffs.csv", bytes, 2));
        });
    }

    @Property
    void result(@ForAll long seed) {
        Fuzzing.hold(seed, file("result.csv"), bytes -> {
            CutOffCheck.check(INPUTS, TOWN.with("result.csv", bytes));
            return written(CsvReader.read("result.csv", bytes, 1));
        });
    }

    /** Whatever roll is read can be drawn: no accepted input makes the engine fail later. */
    @Property
    void whatIsReadCanBeDrawn(@ForAll long seed) {
        Frozen simple = Frozen.simple();
        Fuzzing.hold(seed, Texts.bytes("applicant,unit,tier\nA1,,x\nA2,T,y\nA3,T,\nA4,U,x\n"), bytes -> {
            DrawInputs inputs = DrawInputs.read(simple.all().with("roll.csv", bytes), DrawHash.SM3);
            DrawFiles drawn = DrawRun.of(inputs, SEED, DrawProgress.silent()).files(DrawProgress.silent());
            if (CutOffCheck.check(inputs, drawn) != inputs.roll().size()) {
                throw new IllegalStateException("an applicant is missing");
            }
            return bytes;
        });
    }

    private static byte[] written(CsvTable table) {
        CsvWriter writer = new CsvWriter(table.file(), table.header());
        table.rows().forEach(writer::row);
        return writer.unsorted();
    }

    private static byte[] file(String name) throws DrawRefusedException {
        return TOWN.require(name);
    }
}
