package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sections 8 and 9: what is drawn, an applicant or a bundle of siblings.
 *
 * @param members applicants in roll order
 * @param choices from the first on
 * @param categories of an applicant; a bundle has none, because reserves are refused together with bundles
 */
record Unit(String id, List<String> members, List<Choice> choices, Set<String> categories) {

    /**
     * One choice of a list.
     *
     * @param number from 1
     * @param tier the worst of the members, 0 for the best
     */
    record Choice(int number, String school, int tier) {}

    /** All units in byte order of their ids. */
    static List<Unit> all(Params params, Roll roll, ChoiceTable prefs, Optional<ChoiceTable> tiers) {
        List<Unit> units = new ArrayList<>();
        roll.units().forEach((id, rows) -> {
            for (int row : rows) {
                if (!prefs.rows().get(row).equals(prefs.rows().get(rows.get(0)))) {
                    throw prefs.csv().at(row).expected("UNEQUAL_BUNDLE", "the list of the rest of " + id, "another");
                }
            }
            units.add(new Unit(
                    id,
                    rows.stream().map(roll::applicant).toList(),
                    choices(params, roll, rows, prefs.rows().get(rows.get(0)), tiers),
                    roll.categories(rows.get(0), params)));
        });
        units.sort((left, right) -> Text.BYTE_ORDER.compare(left.id, right.id));
        return units;
    }

    private static List<Choice> choices(
            Params params, Roll roll, List<Integer> rows, List<String> list, Optional<ChoiceTable> tiers) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int worst = 0;
            for (int row : rows) {
                int tier = roll.tier(row, params);
                if (tiers.isPresent()) {
                    String name = tiers.get().rows().get(row).get(i);
                    tier = params.tiers().position(name, tiers.get().at(row, i));
                }
                worst = Math.max(worst, tier);
            }
            choices.add(new Choice(i + 1, list.get(i), worst));
        }
        return choices;
    }

    int size() {
        return members.size();
    }
}
