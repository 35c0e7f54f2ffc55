package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.canonical.Ids;
import cn.sunshine.enrollment.draw.canonical.Json;
import cn.sunshine.enrollment.draw.canonical.JsonFields;
import cn.sunshine.enrollment.draw.canonical.JsonReader;
import cn.sunshine.enrollment.draw.canonical.JsonWriter;
import cn.sunshine.enrollment.draw.canonical.Texts;
import cn.sunshine.enrollment.draw.ceremony.PrivateRoll;
import java.util.List;
import java.util.Set;

/**
 * A family's proof that its line is on the frozen roll: with it nobody else's data is needed. It is as private as the line.
 *
 * @param index leaf, from 0
 * @param line private line, without line end
 * @param blind 32 hexadecimal digits
 * @param size leaves of the tree
 * @param proof RFC 6962 audit path in hexadecimal, from the leaf upwards
 */
public record Receipt(ApplicantNumber applicant, long index, String line, String blind, long size, List<String> proof) {

    private static final String FILE = "receipt.json";
    private static final Set<String> KEYS = Set.of("applicant", "blind", "index", "line", "proof", "size");

    public Receipt {
        Hex.parse(blind, PrivateRoll.BLIND_LENGTH, Place.of(FILE).field("blind"));
        proof = List.copyOf(proof);
    }

    /**
     * Reads a receipt.
     *
     * @throws DrawRefusedException if it is not canonical; whether it proves anything is for {@link AuditBundle} to say
     */
    public static Receipt read(byte[] bytes) {
        JsonFields json = JsonReader.read(FILE, bytes).requireKeys(KEYS, Set.of());
        String number = Ids.require(json.text("applicant"), Ids.MEMBER_LENGTH, json.place("applicant"));
        return new Receipt(
                new ApplicantNumber(number),
                json.integer("index", 0, Json.MAX_INTEGER),
                Texts.requireTrimmed(json.text("line"), json.place("line")),
                Hex.of(json.hex("blind", PrivateRoll.BLIND_LENGTH)),
                json.integer("size", 1, Json.MAX_INTEGER),
                json.hashes("proof").stream().map(Hex::of).toList());
    }

    public byte[] bytes() {
        return JsonWriter.bytes(Json.Obj.empty()
                .with("applicant", applicant.value())
                .with("blind", blind)
                .with("index", index)
                .with("line", line)
                .with("proof", proof)
                .with("size", size));
    }

    /** Never tells the line or the blind. */
    @Override
    public String toString() {
        return "Receipt of " + applicant;
    }
}
