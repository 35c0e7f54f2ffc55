package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawFiles;
import cn.sunshine.enrollment.draw.DrawHash;
import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The frozen inputs of a draw, read and checked against each other. In the public layer of a draw over several schools the
 * lists of choices are withheld; then {@link #choices()} is empty and the draw cannot be run again.
 */
public final class DrawInputs {

    /** Bytes of the salt that hides the hash of a sealed input. */
    public static final int SALT_LENGTH = 32;

    private static final byte[] NO_SALT = {};

    private final DrawFiles files;
    private final Formulas formulas;
    private final Roll roll;
    private final Params params;
    private final Schools schools;
    private final Optional<Choices> choices;
    private final Optional<Tiers> tiers;

    private DrawInputs(DrawFiles files, DrawHash hash) {
        this.files = files;
        this.formulas = new Formulas(HashSuite.of(hash));
        this.params = ParamsReader.read(files.require(FileNames.PARAMS));
        this.roll = Roll.read(files.require(FileNames.ROLL));
        this.schools = readSchools();
        requireSupportedBundles();
        requireFileHashes();
        this.choices = readChoices();
        this.tiers = choices.flatMap(this::readTiers);
        if (!params.rules().reserves().isEmpty()) {
            requireReserves();
        }
    }

    /**
     * Reads roll.csv, params.json and whatever of schools.csv, prefs.csv, tiers.csv, salts.json they call for.
     *
     * @throws DrawRefusedException if a file is not canonical, is missing, or does not agree with the others
     */
    public static DrawInputs read(DrawFiles files, DrawHash hash) {
        return new DrawInputs(files, hash);
    }

    private Schools readSchools() {
        if (params.school().isEmpty()) {
            return Schools.read(files.require(FileNames.SCHOOLS));
        }
        Schools single = Schools.single(params.school().get());
        Optional<byte[]> file = files.find(FileNames.SCHOOLS);
        if (file.isPresent() && !Schools.read(file.get()).all().equals(single.all())) {
            throw new DrawRefusedException(
                    RefusalCode.ROWS_DIFFER, Place.of(FileNames.SCHOOLS), "params.json has another school or capacity");
        }
        return single;
    }

    private void requireSupportedBundles() {
        if (roll.hasBundles() && params.rules().mechanism() == DrawMechanism.TTC) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_BUNDLE_POLICY,
                    Place.of(FileNames.PARAMS).field("mechanism"),
                    "top trading cycles cannot carry units of two or more");
        }
    }

    private void requireReserves() {
        if (roll.hasBundles()) {
            throw new DrawRefusedException(
                    RefusalCode.UNSUPPORTED_RESERVES,
                    Place.of(FileNames.PARAMS).field("reserves"),
                    "no sound rule is known for reserves together with units of two or more");
        }
        ReserveBook.check(params.rules(), schools);
        Categories.read(roll, params.rules());
    }

    private void requireFileHashes() {
        Optional<JsonFields> salts = files.find(FileNames.SALTS).map(this::readSalts);
        if (files.has(FileNames.CHOICE_TIERS) && !params.hasChoiceTiers()) {
            throw new DrawRefusedException(
                    RefusalCode.UNKNOWN_FILE, Place.of(FileNames.CHOICE_TIERS), "params.json lists no such file");
        }
        for (String name : params.fileHashes().keySet()) {
            files.find(name).ifPresent(bytes -> requireFileHash(name, bytes, salts));
        }
    }

    private JsonFields readSalts(byte[] bytes) {
        JsonFields salts = JsonReader.read(FileNames.SALTS, bytes).requireKeys(sealedNames(), Set.of());
        salts.keys().forEach(name -> salts.hex(name, SALT_LENGTH));
        return salts;
    }

    private Set<String> sealedNames() {
        Set<String> names = new HashSet<>(params.fileHashes().keySet());
        names.remove(FileNames.SCHOOLS);
        return names;
    }

    private void requireFileHash(String name, byte[] bytes, Optional<JsonFields> salts) {
        byte[] salt = name.equals(FileNames.SCHOOLS) ? NO_SALT : salt(name, salts);
        byte[] expected = params.fileHashes().getOrDefault(name, NO_SALT);
        if (!Arrays.equals(formulas.fileHash(name, salt, bytes), expected)) {
            throw new DrawRefusedException(
                    RefusalCode.HASH_MISMATCH,
                    Place.of(name),
                    "the file does not have the hash that params.json lists");
        }
    }

    private static byte[] salt(String name, Optional<JsonFields> salts) {
        return salts.orElseThrow(() -> new DrawRefusedException(
                        RefusalCode.MISSING_FILE, Place.of(FileNames.SALTS), name + " needs its salt"))
                .hex(name, SALT_LENGTH);
    }

    private Optional<Choices> readChoices() {
        Optional<byte[]> file = files.find(FileNames.PREFERENCES);
        if (params.school().isEmpty()) {
            return file.map(bytes -> Choices.read(bytes, roll, schools));
        }
        Choices single = Choices.common(schools, roll.size());
        file.ifPresent(bytes -> requireSingle(Choices.read(bytes, roll, schools)));
        return Optional.of(single);
    }

    private void requireSingle(Choices listed) {
        if (listed.width() != 1) {
            throw new DrawRefusedException(
                    RefusalCode.WRONG_HEADER,
                    Place.of(FileNames.PREFERENCES).line(1),
                    "in a draw for one school a list has one entry");
        }
        for (int row = 0; row < roll.size(); row++) {
            if (listed.size(row) == 0) {
                throw new DrawRefusedException(
                        RefusalCode.ROWS_DIFFER,
                        Place.of(FileNames.PREFERENCES).line(row + 2),
                        "in a draw for one school everybody lists it");
            }
        }
    }

    private Optional<Tiers> readTiers(Choices lists) {
        List<String> names = params.rules().tiers();
        if (names.isEmpty()) {
            return Optional.of(Tiers.none());
        }
        if (params.hasChoiceTiers()) {
            return files.find(FileNames.CHOICE_TIERS).map(bytes -> Tiers.ofChoices(bytes, roll, lists, names));
        }
        return Optional.of(Tiers.ofRoll(roll, names));
    }

    public DrawFiles files() {
        return files;
    }

    public Formulas formulas() {
        return formulas;
    }

    public Roll roll() {
        return roll;
    }

    public Params params() {
        return params;
    }

    Schools schools() {
        return schools;
    }

    /** Whether everything is there that the draw is run on. */
    public boolean complete() {
        return choices.isPresent() && tiers.isPresent();
    }

    Choices choices() {
        return choices.orElseThrow(() -> withheld(FileNames.PREFERENCES));
    }

    Tiers tiers() {
        return tiers.orElseThrow(() -> withheld(FileNames.CHOICE_TIERS));
    }

    private static DrawRefusedException withheld(String name) {
        return new DrawRefusedException(RefusalCode.MISSING_FILE, Place.of(name), "the draw cannot be run without it");
    }

    public byte[] rollHash() {
        return formulas.rollHash(files.require(FileNames.ROLL));
    }

    public byte[] paramsHash() {
        return formulas.paramsHash(files.require(FileNames.PARAMS));
    }

    /** The private roll, where it is at hand. */
    public Optional<PrivateRoll> privateRoll() {
        if (!files.has(FileNames.PRIVATE) && !files.has(FileNames.BLINDS)) {
            return Optional.empty();
        }
        return Optional.of(PrivateRoll.read(
                roll, files.require(FileNames.PRIVATE), files.require(FileNames.BLINDS), formulas.suite()));
    }
}
