package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.DrawMechanism;
import cn.sunshine.enrollment.draw.DrawRules;
import cn.sunshine.enrollment.draw.SchoolSeats;
import cn.sunshine.enrollment.draw.TieBreaking;
import java.util.Map;
import java.util.Optional;

/**
 * What params.json says.
 *
 * @param school the one school of a SIMPLE draw, empty otherwise
 * @param fileHashes by file name, the hash of the other inputs
 */
public record Params(DrawRules rules, Optional<SchoolSeats> school, Map<String, byte[]> fileHashes) {

    public Params {
        fileHashes = Map.copyOf(fileHashes);
    }

    public boolean isSimple() {
        return rules.mechanism() == DrawMechanism.SIMPLE;
    }

    public boolean isMultiple() {
        return rules.tieBreaking().equals(Optional.of(TieBreaking.MULTIPLE));
    }

    /** Whether tiers differ from choice to choice and stand in tiers.csv. */
    public boolean hasChoiceTiers() {
        return fileHashes.containsKey(FileNames.CHOICE_TIERS);
    }

    /** Whether choices or tiers are withheld from the public, so that only the sealed layer can be run again. */
    public boolean hasSealedInputs() {
        return !isSimple() || hasChoiceTiers();
    }
}
