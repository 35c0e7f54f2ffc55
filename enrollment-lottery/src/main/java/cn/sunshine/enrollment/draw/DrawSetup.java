package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.DrawInputs;
import java.util.List;

/**
 * Everything that is frozen before a draw. The order of schools and entrants means nothing: the files are sorted.
 *
 * @param schools one for SIMPLE
 * @param privateColumns names of the columns that private.csv has beyond roll.csv
 * @param salt 32 random bytes as 64 lower-case hexadecimal digits, from which the sealed inputs are salted
 */
public record DrawSetup(
        DrawHash hash,
        DrawRules rules,
        List<SchoolSeats> schools,
        List<Entrant> entrants,
        List<String> privateColumns,
        String salt) {

    public DrawSetup {
        Hex.parse(salt, DrawInputs.SALT_LENGTH, Place.of("salts.json"));
        schools = List.copyOf(schools);
        entrants = List.copyOf(entrants);
        privateColumns = List.copyOf(privateColumns);
    }

    /** Never tells the entrants or the salt. */
    @Override
    public String toString() {
        return "DrawSetup of " + entrants.size() + " entrants";
    }
}
