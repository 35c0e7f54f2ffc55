package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawRefusedException;
import cn.sunshine.enrollment.draw.Place;
import cn.sunshine.enrollment.draw.RefusalCode;
import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.crypto.HashSuite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The officers with what each published: commitments.json or reveals.json. The order is that of the ceremony and is never
 * changed.
 *
 * @param file which of the two files
 * @param names different from each other
 * @param values 32 bytes each
 */
public record Officers(String file, List<String> names, List<byte[]> values) {

    /** Longest name of an officer in bytes. */
    public static final int MAX_NAME = 200;

    private static final String LIST = "officers";
    private static final String NAME = "name";

    public Officers {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    public static Officers commitments(byte[] bytes) {
        return read(FileNames.COMMITMENTS, bytes);
    }

    public static Officers reveals(byte[] bytes) {
        Officers reveals = read(FileNames.REVEALS, bytes);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < reveals.values.size(); i++) {
            if (!seen.add(Hex.of(reveals.values.get(i)))) {
                throw new DrawRefusedException(
                        RefusalCode.SECRET_REUSED, reveals.place(i), "another officer has the same secret");
            }
        }
        return reveals;
    }

    private static Officers read(String file, byte[] bytes) {
        JsonFields json = JsonReader.read(file, bytes).requireKeys(Set.of(LIST), Set.of());
        List<String> names = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        for (JsonFields officer : json.list(LIST)) {
            officer.requireKeys(Set.of(NAME, valueKey(file)), Set.of());
            String name = officer.name(NAME, MAX_NAME);
            if (names.contains(name)) {
                throw new DrawRefusedException(
                        RefusalCode.DUPLICATE_ID, officer.place(NAME), "another officer has this name");
            }
            names.add(name);
            values.add(officer.hex(valueKey(file), HashSuite.LENGTH));
        }
        if (names.isEmpty()) {
            throw new DrawRefusedException(
                    RefusalCode.INVALID_VALUE, json.place(LIST), "a draw has at least one officer");
        }
        return new Officers(file, names, values);
    }

    private static String valueKey(String file) {
        return file.equals(FileNames.REVEALS) ? "secret" : "commit";
    }

    private Place place(int officer) {
        return Place.of(file).field(LIST + "[" + officer + "]." + valueKey(file));
    }

    public byte[] bytes() {
        List<Json> officers = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            officers.add(Json.Obj.empty().with(NAME, names.get(i)).with(valueKey(file), Hex.of(values.get(i))));
        }
        return JsonWriter.bytes(Json.Obj.empty().with(LIST, new Json.Arr(officers)));
    }

    /** These reveals open these commitments, officer by officer. */
    void requireOpens(Officers commitments, String drawId, Formulas formulas) {
        if (!names.equals(commitments.names)) {
            throw new DrawRefusedException(
                    RefusalCode.NAMES_DIFFER,
                    Place.of(file).field(LIST),
                    "commitments.json has other names or another order");
        }
        for (int i = 0; i < names.size(); i++) {
            byte[] commitment = formulas.commitment(drawId, names.get(i), values.get(i));
            if (!Arrays.equals(commitment, commitments.values.get(i))) {
                throw new DrawRefusedException(
                        RefusalCode.COMMITMENT_MISMATCH,
                        place(i),
                        "the secret of " + names.get(i) + " does not open its commitment");
            }
        }
    }
}
