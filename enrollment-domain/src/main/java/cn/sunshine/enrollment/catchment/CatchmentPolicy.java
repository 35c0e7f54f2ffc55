package cn.sunshine.enrollment.catchment;

import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which of a set of rules decide an address.
 *
 * <p>For each school only its finest matching rules count, and at one level an exclusion beats an inclusion. Among the
 * schools that remain, those reached by the finer level stay: a range of house numbers is a closer word than the name of
 * an estate. Several schools may remain, where a zone is shared; none is not a refusal but a case for a person.
 */
public final class CatchmentPolicy {

    private static final Comparator<AddressRule> FINEST_THEN_EXCLUDING = Comparator.comparing(
                    (AddressRule rule) -> rule.selector().kind())
            .thenComparing(AddressRule::effect)
            .thenComparing(rule -> rule.id().value());

    private CatchmentPolicy() {}

    /** One rule for each school that {@code address} belongs to, the one that decided, in the order of the rules' ids. */
    public static List<AddressRule> deciding(Collection<AddressRule> rules, Address address) {
        Map<SchoolId, AddressRule> decisive = rules.stream()
                .filter(rule -> rule.matches(address))
                .collect(Collectors.toMap(AddressRule::school, rule -> rule, CatchmentPolicy::closer));
        List<AddressRule> including = decisive.values().stream()
                .filter(rule -> rule.effect() == RuleEffect.INCLUDE)
                .sorted(Comparator.comparing(rule -> rule.id().value()))
                .toList();
        return including.stream()
                .map(rule -> rule.selector().kind())
                .max(Comparator.naturalOrder())
                .map(finest -> including.stream()
                        .filter(rule -> rule.selector().kind() == finest)
                        .toList())
                .orElse(List.of());
    }

    private static AddressRule closer(AddressRule one, AddressRule other) {
        return FINEST_THEN_EXCLUDING.compare(one, other) >= 0 ? one : other;
    }
}
