package cn.sunshine.enrollment.draw.recount;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Section 9: a unit at one of its choices, with its key there. */
record Candidate(Unit unit, Unit.Choice choice, Key key) {

    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::key);

    /** A unit at each of its choices, from the first on. */
    static List<Candidate> of(Params params, Tickets tickets, Unit unit) {
        List<Candidate> candidates = new ArrayList<>();
        for (Unit.Choice choice : unit.choices()) {
            candidates.add(new Candidate(unit, choice, Key.of(params, tickets, unit, choice)));
        }
        return candidates;
    }

    String school() {
        return choice.school();
    }
}
