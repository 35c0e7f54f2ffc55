package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.Choice;
import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.DrawSetup;
import cn.sunshine.enrollment.draw.Entrant;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.canonical.CsvWriter;
import cn.sunshine.enrollment.draw.canonical.Frame;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Writes the frozen inputs from records that came in any order. It decides nothing: what it writes is read back by the
 * reader of the protocol, which refuses whatever is wrong.
 */
public final class InputWriter {

    private final DrawSetup setup;
    private final Formulas formulas;
    private final SortedMap<String, byte[]> fileHashes = new TreeMap<>();
    private Json.Obj salts = Json.Obj.empty();
    private DrawFiles files = DrawFiles.none();

    private InputWriter(DrawSetup setup) {
        this.setup = setup;
        this.formulas = new Formulas(HashSuite.of(setup.hash()));
    }

    /** roll.csv, private.csv, blinds.csv, params.json and, where the rules call for them, the other inputs. */
    public static DrawFiles write(DrawSetup setup) {
        return new InputWriter(setup).write();
    }

    private DrawFiles write() {
        files = files.with(FileNames.ROLL, roll())
                .with(FileNames.PRIVATE, privateRoll())
                .with(FileNames.BLINDS, blinds());
        boolean simple = setup.rules().mechanism() == DrawMechanism.SIMPLE;
        if (!simple) {
            addFile(FileNames.SCHOOLS, new byte[0], Schools.write(setup.schools()));
            addSealed(FileNames.PREFERENCES, choice -> choice.school().value());
        }
        if (setup.entrants().stream().anyMatch(Entrant::hasChoiceTiers)) {
            addSealed(FileNames.CHOICE_TIERS, choice -> choice.tier().orElse(""));
        }
        if (!salts.members().isEmpty()) {
            files = files.with(FileNames.SALTS, JsonWriter.bytes(salts));
        }
        Optional<SchoolSeats> school = simple ? Optional.of(onlySchool()) : Optional.empty();
        return files.with(FileNames.PARAMS, ParamsWriter.write(setup.rules(), school, fileHashes));
    }

    private SchoolSeats onlySchool() {
        if (setup.schools().size() != 1) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_VALUE,
                    Place.of(FileNames.PARAMS).field("school"),
                    "a draw by SIMPLE has one school, not " + setup.schools().size());
        }
        return setup.schools().get(0);
    }

    private byte[] roll() {
        CsvWriter writer = new CsvWriter(FileNames.ROLL, rollHeader());
        setup.entrants().forEach(entrant -> writer.row(rollRow(entrant)));
        return writer.sorted(1);
    }

    private List<String> rollHeader() {
        List<String> header = new ArrayList<>(Roll.HEADER);
        if (!setup.rules().reserves().isEmpty()) {
            header.add(Roll.CATEGORIES);
        }
        return header;
    }

    private List<String> rollRow(Entrant entrant) {
        List<String> row = new ArrayList<>(List.of(
                entrant.number().value(),
                entrant.bundle().map(bundle -> bundle.value()).orElse(""),
                entrant.tier()));
        if (!setup.rules().reserves().isEmpty()) {
            row.add(String.join(
                    ";", entrant.categories().stream().sorted(Texts::compare).toList()));
        }
        return row;
    }

    private byte[] privateRoll() {
        List<String> header = rollHeader();
        header.addAll(setup.privateColumns());
        CsvWriter writer = new CsvWriter(FileNames.PRIVATE, header);
        for (Entrant entrant : setup.entrants()) {
            if (entrant.privateFields().size() != setup.privateColumns().size()) {
                throw new DrawRefusedException(
                        RefusalCode.WRONG_FIELD_COUNT,
                        Place.of(FileNames.PRIVATE),
                        entrant.number() + " has " + entrant.privateFields().size() + " private fields");
            }
            List<String> row = rollRow(entrant);
            row.addAll(entrant.privateFields());
            writer.row(row);
        }
        return writer.sorted(1);
    }

    private byte[] blinds() {
        CsvWriter writer = new CsvWriter(FileNames.BLINDS, PrivateRoll.BLINDS_HEADER);
        setup.entrants().forEach(entrant -> writer.row(List.of(entrant.number().value(), entrant.blind())));
        return writer.sorted(1);
    }

    private byte[] choices(String name, Function<Choice, String> field) {
        int width = setup.entrants().stream()
                .mapToInt(entrant -> entrant.choices().size())
                .max()
                .orElse(0);
        List<String> header = ChoiceTable.header(Math.max(1, width));
        CsvWriter writer = new CsvWriter(name, header);
        for (Entrant entrant : setup.entrants()) {
            List<String> row = new ArrayList<>(List.of(entrant.number().value()));
            entrant.choices().forEach(choice -> row.add(field.apply(choice)));
            while (row.size() < header.size()) {
                row.add("");
            }
            writer.row(row);
        }
        return writer.sorted(1);
    }

    private void addSealed(String name, Function<Choice, String> field) {
        byte[] salt = formulas.suite()
                .hash(Frame.of("salt").text(name).text(setup.salt()).bytes());
        salts = salts.with(name, Hex.of(salt));
        addFile(name, salt, choices(name, field));
    }

    private void addFile(String name, byte[] salt, byte[] bytes) {
        files = files.with(name, bytes);
        fileHashes.put(name, formulas.fileHash(name, salt, bytes));
    }
}
