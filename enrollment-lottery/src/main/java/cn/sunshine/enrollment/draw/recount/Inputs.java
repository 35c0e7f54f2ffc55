package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Section 7: everything that was frozen, as far as the bundle has it.
 *
 * @param units in byte order of their ids; empty where the lists that they need are sealed and not at hand
 */
record Inputs(Params params, Roll roll, Schools schools, Optional<List<Unit>> units) {

    static final String SALTS = "salts.json";

    static Inputs read(Bundle files, Manifest manifest) {
        Params params = Params.read(files);
        Roll roll = Roll.read(files, params);
        Schools schools = Schools.read(files, params);
        requireFileHashes(files, manifest, params);
        return new Inputs(params, roll, schools, units(files, params, roll, schools));
    }

    /** Section 5, fileHash: the hashes that params.json lists are those of the files, where these are at hand. */
    private static void requireFileHashes(Bundle files, Manifest manifest, Params params) {
        if (!params.isSimple()) {
            requireFileHash(files, manifest, params, Params.SCHOOLS, new byte[0]);
        }
        List<String> sealed = new ArrayList<>(params.isSimple() ? List.of() : List.of(Params.PREFS));
        if (params.hasTierFile()) {
            sealed.add(Params.TIERS);
        } else if (files.has(Params.TIERS)) {
            throw Where.in(Params.TIERS).expected("UNKNOWN_FILE", "no such file, by params.json", "it");
        }
        if (sealed.stream().anyMatch(files::has) || files.has(SALTS)) {
            JsonObject salts = Json.read(files, SALTS).requireKeys(Set.copyOf(sealed), Set.of());
            for (String name : sealed) {
                byte[] salt = salts.bytes(name, Hash.LENGTH);
                if (files.has(name)) {
                    requireFileHash(files, manifest, params, name, salt);
                }
            }
        }
    }

    private static void requireFileHash(Bundle files, Manifest manifest, Params params, String name, byte[] salt) {
        byte[] frame = Frame.of("file", Text.utf8(name), salt, files.bytes(name));
        Manifest.requireSame(
                Where.in(name), params.fileHash(name), manifest.hash().of(frame));
    }

    private static Optional<List<Unit>> units(Bundle files, Params params, Roll roll, Schools schools) {
        Optional<ChoiceTable> prefs = prefs(files, params, roll, schools);
        if (prefs.isEmpty() || params.hasTierFile() && !files.has(Params.TIERS)) {
            return Optional.empty();
        }
        ChoiceTable lists = prefs.get();
        Optional<ChoiceTable> tiers =
                params.hasTierFile() ? Optional.of(ChoiceTable.tiers(files, roll, lists)) : Optional.empty();
        return Optional.of(Unit.all(params, roll, lists, tiers));
    }

    /** The lists of the applicants in roll order; with SIMPLE everybody's choice is the school of the rules. */
    private static Optional<ChoiceTable> prefs(Bundle files, Params params, Roll roll, Schools schools) {
        Optional<ChoiceTable> stated =
                files.has(Params.PREFS) ? Optional.of(ChoiceTable.prefs(files, roll, schools)) : Optional.empty();
        if (!params.isSimple()) {
            return stated;
        }
        ChoiceTable one = ChoiceTable.ofOne(params.school(), roll);
        if (stated.isPresent() && !stated.get().equals(one)) {
            throw Where.in(Params.PREFS).expected("ROWS_DIFFER", "one choice, the school of params.json", "another");
        }
        return Optional.of(one);
    }
}
