package cn.sunshine.enrollment.draw;

import cn.sunshine.enrollment.draw.canonical.Hex;
import cn.sunshine.enrollment.draw.ceremony.PrivateRoll;
import java.util.List;
import java.util.Optional;

/**
 * A child on the roll.
 *
 * @param number public draw number
 * @param bundle with whom it is drawn, if with somebody
 * @param tier as listed in the rules; empty where there are none or they stand at the choices
 * @param categories for which reserved seats may be kept
 * @param choices best first; empty in a draw for one school without tiers per choice
 * @param privateFields what the leaf holds beyond the public row, in the order of {@link DrawSetup#privateColumns()}
 * @param blind 16 random bytes as 32 lower-case hexadecimal digits; they hide the leaf and stand on the family's receipt
 */
public record Entrant(
        ApplicantNumber number,
        Optional<BundleId> bundle,
        String tier,
        List<String> categories,
        List<Choice> choices,
        List<String> privateFields,
        String blind) {

    public Entrant {
        Hex.parse(blind, PrivateRoll.BLIND_LENGTH, Place.of("blinds.csv").field("blind"));
        categories = List.copyOf(categories);
        choices = List.copyOf(choices);
        privateFields = List.copyOf(privateFields);
    }

    /** A child drawn alone, without tier, categories, list or private fields. */
    public static Entrant of(ApplicantNumber number, String blind) {
        return new Entrant(number, Optional.empty(), "", List.of(), List.of(), List.of(), blind);
    }

    public Entrant in(BundleId unit) {
        return new Entrant(number, Optional.of(unit), tier, categories, choices, privateFields, blind);
    }

    public Entrant inTier(String name) {
        return new Entrant(number, bundle, name, categories, choices, privateFields, blind);
    }

    public Entrant holding(List<String> groups) {
        return new Entrant(number, bundle, tier, groups, choices, privateFields, blind);
    }

    public Entrant choosing(List<Choice> list) {
        return new Entrant(number, bundle, tier, categories, list, privateFields, blind);
    }

    public Entrant known(List<String> fields) {
        return new Entrant(number, bundle, tier, categories, choices, fields, blind);
    }

    /** Whether this child's tiers stand at its choices. */
    public boolean hasChoiceTiers() {
        return choices.stream().anyMatch(choice -> choice.tier().isPresent());
    }

    /** Never tells the private fields or the blind. */
    @Override
    public String toString() {
        return "Entrant " + number;
    }
}
