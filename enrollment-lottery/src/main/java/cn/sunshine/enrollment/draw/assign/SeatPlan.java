package cn.sunshine.enrollment.draw.assign;

import cn.sunshine.enrollment.draw.refusal.Findings;
import cn.sunshine.enrollment.draw.refusal.Refusal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The blocks of every school in the order in which they are filled. A school without reserves has one open block. */
final class SeatPlan {

    private final List<List<Block>> blocks = new ArrayList<>();

    private SeatPlan() {}

    static SeatPlan of(NumberedProblem problem) {
        Map<Category, BitSet> holders = new HashMap<>();
        for (School school : problem.schools()) {
            school.reserves()
                    .forEach(reserve ->
                            holders.computeIfAbsent(reserve.category(), category -> holders(problem, category)));
        }
        SeatPlan plan = new SeatPlan();
        for (School school : problem.schools()) {
            plan.blocks.add(blocks(school, problem.precedence(), holders));
        }
        return plan;
    }

    private static BitSet holders(NumberedProblem problem, Category category) {
        BitSet holders = new BitSet();
        for (int unit = 0; unit < problem.units(); unit++) {
            holders.set(unit, problem.holds(unit, category));
        }
        return holders;
    }

    private static List<Block> blocks(School school, List<Category> precedence, Map<Category, BitSet> holders) {
        if (school.reserves().isEmpty()) {
            return List.of(new Block(Category.EVERYONE, null, school.capacity(), false));
        }
        List<Block> blocks = new ArrayList<>();
        for (Category category : precedence) {
            if (category.equals(Category.EVERYONE)) {
                blocks.add(new Block(category, null, Math.toIntExact(school.openSeats()), false));
            }
            for (Reserve reserve : school.reserves()) {
                if (reserve.category().equals(category)) {
                    blocks.add(new Block(category, holders.get(category), reserve.seats(), reserve.soft()));
                }
            }
        }
        return List.copyOf(blocks);
    }

    List<Block> blocks(int school) {
        return blocks.get(school);
    }

    boolean isReserved(int school) {
        return blocks.get(school).size() > 1;
    }

    static void check(AssignmentProblem problem, Roster roster, Findings findings) {
        boolean sound = problem.mechanism().kind() == Mechanism.Kind.DEFERRED_ACCEPTANCE && !roster.hasBundles();
        for (int i = 0; i < problem.schools().size(); i++) {
            School school = problem.schools().get(i);
            if (!school.reserves().isEmpty()) {
                String place = "schools[" + i + "].reserves";
                checkPrecedence(school, problem.precedence(), place, findings);
                checkSeats(school, place, findings);
                if (!sound) {
                    findings.note(Refusal.UNSUPPORTED_RESERVES, place, "only with DA, and not with bundles");
                }
            }
        }
    }

    private static void checkPrecedence(School school, List<Category> precedence, String place, Findings findings) {
        if (!precedence.contains(Category.EVERYONE)) {
            findings.note(Refusal.MISSING_PRECEDENCE, "precedence", "the open seats (*) have no place in it");
        }
        for (Reserve reserve : school.reserves()) {
            if (!precedence.contains(reserve.category())) {
                findings.note(
                        Refusal.MISSING_PRECEDENCE,
                        place,
                        "the precedence does not name " + reserve.category().value());
            }
        }
    }

    private static void checkSeats(School school, String place, Findings findings) {
        if (school.openSeats() < 0) {
            findings.note(Refusal.INVALID_RESERVES, place, "more seats are reserved than there are");
        }
        Set<Category> seen = new HashSet<>();
        for (Reserve reserve : school.reserves()) {
            if (reserve.category().equals(Category.EVERYONE) || !seen.add(reserve.category())) {
                findings.note(
                        Refusal.INVALID_RESERVES,
                        place,
                        "no block of its own: " + reserve.category().value());
            }
        }
    }
}
