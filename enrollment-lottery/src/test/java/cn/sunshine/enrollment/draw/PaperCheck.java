package cn.sunshine.enrollment.draw;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cut-off rule of docs/lottery-protocol.md, section 10, once more and without the engine: strings and a loop. */
final class PaperCheck {

    private final DrawSetup setup;
    private final List<List<String>> lines;
    private final Map<String, String> tickets = new HashMap<>();

    PaperCheck(DrawSetup setup, List<List<String>> cutOffs, List<List<String>> tickets) {
        this.setup = setup;
        this.lines = cutOffs;
        tickets.forEach(row -> this.tickets.put(row.get(0) + " " + row.get(1), row.get(2)));
    }

    /** The first school of the list of which one line admits the child; empty if none does. */
    String school(Entrant child) {
        List<String> list = setup.rules().mechanism() == DrawMechanism.SIMPLE
                ? List.of(setup.schools().get(0).school().value())
                : child.choices().stream()
                        .map(choice -> choice.school().value())
                        .toList();
        for (int choice = 0; choice < list.size(); choice++) {
            for (List<String> line : lines) {
                if (line.get(0).equals(list.get(choice))
                        && isOpenTo(child, line.get(1))
                        && admits(child, choice, line)) {
                    return list.get(choice);
                }
            }
        }
        return "";
    }

    private static boolean isOpenTo(Entrant child, String block) {
        return block.equals("*") || block.equals("+") || child.categories().contains(block);
    }

    private boolean admits(Entrant child, int choice, List<String> line) {
        if (line.get(4).isEmpty()) {
            return line.get(2).equals("OPEN");
        }
        String own = "%09d %09d %s".formatted(round(choice), tier(child, choice), ticket(child, line.get(0)));
        int round = line.get(2).isEmpty() ? 0 : Integer.parseInt(line.get(2));
        int tier = setup.rules().tiers().isEmpty() ? 0 : setup.rules().tiers().indexOf(line.get(3));
        return own.compareTo("%09d %09d %s".formatted(round, tier, line.get(4))) <= 0;
    }

    private int round(int choice) {
        return switch (setup.rules().mechanism()) {
            case IA -> choice + 1;
            case AR -> choice / setup.rules().choicesPerRound().orElseThrow() + 1;
            default -> 0;
        };
    }

    /** The worst tier among the children who are drawn together. */
    private int tier(Entrant child, int choice) {
        return setup.entrants().stream()
                .filter(other -> unit(other).equals(unit(child)))
                .mapToInt(other -> ownTier(other, choice))
                .max()
                .orElseThrow();
    }

    private int ownTier(Entrant child, int choice) {
        List<String> names = setup.rules().tiers();
        if (names.isEmpty()) {
            return 0;
        }
        return names.indexOf(
                child.hasChoiceTiers() ? child.choices().get(choice).tier().orElseThrow() : child.tier());
    }

    private String ticket(Entrant child, String school) {
        boolean multiple = setup.rules().tieBreaking().equals(Optional.of(TieBreaking.MULTIPLE));
        String several = multiple ? school : "main";
        boolean simple = setup.rules().mechanism() == DrawMechanism.SIMPLE;
        return tickets.get(unit(child) + " " + (simple ? school + "/main" : several));
    }

    private static String unit(Entrant child) {
        return child.bundle().map(BundleId::value).orElse(child.number().value());
    }
}
