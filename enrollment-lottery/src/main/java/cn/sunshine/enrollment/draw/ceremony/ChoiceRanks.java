package cn.sunshine.enrollment.draw.ceremony;

import cn.sunshine.enrollment.draw.SchoolSeats;
import java.util.ArrayList;
import java.util.List;

/** With an order of tickets for each school: the rank of each unit at each of its choices. */
final class ChoiceRanks {

    private final int[][] ranks;

    private ChoiceRanks(int[][] ranks) {
        this.ranks = ranks;
    }

    static ChoiceRanks none() {
        return new ChoiceRanks(new int[0][]);
    }

    /** The tickets of a school stand in the order of the units that list it, so one walk over all lists meets each in turn. */
    static ChoiceRanks of(DrawInputs inputs, Tickets tickets) {
        List<ContextTickets> drawn = new ArrayList<>();
        for (SchoolSeats seats : inputs.schools().all()) {
            drawn.add(tickets.at(seats.school().value()));
        }
        int[] next = new int[drawn.size()];
        List<Unit> units = inputs.roll().units();
        int[][] ranks = new int[units.size()][];
        for (int unit = 0; unit < ranks.length; unit++) {
            int row = units.get(unit).firstRow();
            ranks[unit] = new int[inputs.choices().size(row)];
            for (int choice = 0; choice < ranks[unit].length; choice++) {
                int school = inputs.choices().school(row, choice);
                ranks[unit][choice] = drawn.get(school).rankAt(next[school]++);
            }
        }
        return new ChoiceRanks(ranks);
    }

    /** The rank, from 1, at a choice from 0 of the unit at this place of the roll's list of units. */
    int of(int unit, int choice) {
        return ranks[unit][choice];
    }
}
