package cn.sunshine.enrollment.draw.recount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Section 9: from tickets to places. Which class does it depends on the mechanism: {@code SerialWalk},
 * {@code AcceptanceRounds} or {@code TradingCycles}.
 *
 * @param admitted the choice at which each unit was admitted, by the unit's id; who is not in it was admitted nowhere
 * @param seats of each school, in byte order of the codes
 */
record Placement(Map<String, Unit.Choice> admitted, Map<String, Seats> seats) {

    static Placement of(Inputs inputs, Tickets tickets) {
        Params params = inputs.params();
        Map<String, Seats> seats = new LinkedHashMap<>();
        inputs.schools()
                .capacities()
                .forEach((school, capacity) -> seats.put(school, Seats.of(school, capacity, params)));
        Placement empty = new Placement(new LinkedHashMap<>(), seats);
        List<List<Candidate>> lists = inputs.units().orElseThrow().stream()
                .map(unit -> Candidate.of(params, tickets, unit))
                .toList();
        switch (params.mechanism()) {
            case SIMPLE, SD -> SerialWalk.fill(empty, lists);
            case IA, AR, DA -> AcceptanceRounds.fill(empty, lists);
            case TTC -> TradingCycles.fill(empty, lists, inputs.schools());
        }
        return empty;
    }

    Seats seatsOf(Candidate candidate) {
        return Objects.requireNonNull(seats.get(candidate.school()));
    }

    void admit(Candidate candidate) {
        admitted.put(candidate.unit().id(), candidate.choice());
    }
}
