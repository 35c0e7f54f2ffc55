package cn.sunshine.enrollment.catchment;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Since which publication a school has had a catchment without a break. A rule that follows another does not begin the
 * time anew: families could read where the school enrolls all along.
 */
public final class UnbrokenCatchment {

    private UnbrokenCatchment() {}

    /** The number of that publication, from all rules of one school in one season; empty while none is in force. */
    public static Optional<Integer> since(Collection<AddressRule> rules) {
        Optional<Integer> start = rules.stream()
                .filter(AddressRule::isInForce)
                .flatMap(rule -> rule.inForceFrom().stream())
                .min(Integer::compare);
        return start.map(number -> earliest(rules, number));
    }

    private static int earliest(Collection<AddressRule> rules, int number) {
        OptionalInt before = rules.stream()
                .filter(rule -> rule.reachesUpTo(number))
                .flatMap(rule -> rule.inForceFrom().stream())
                .mapToInt(Integer::intValue)
                .min();
        return before.isPresent() ? earliest(rules, before.getAsInt()) : number;
    }
}
