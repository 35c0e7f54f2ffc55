package cn.sunshine.enrollment.draw.recount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

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
        Placement placement = new Placement(new LinkedHashMap<>(), seats);
        List<List<Candidate>> lists = inputs.units().orElseThrow().stream()
                .map(unit -> Candidate.of(params, tickets, unit))
                .toList();
        BiConsumer<Placement, List<List<Candidate>>> rule = switch (params.mechanism()) {
            case SIMPLE, SD -> SerialWalk::fill;
            case IA, AR, DA -> AcceptanceRounds::fill;
            case TTC -> (seated, all) -> TradingCycles.fill(seated, all, inputs.schools());
        };
        rule.accept(placement, lists);
        return placement;
    }

    Seats seatsOf(Candidate candidate) {
        return Objects.requireNonNull(seats.get(candidate.school()));
    }

    void admit(Candidate candidate) {
        admitted.put(candidate.unit().id(), candidate.choice());
    }
}
