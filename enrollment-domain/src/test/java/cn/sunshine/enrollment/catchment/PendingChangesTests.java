package cn.sunshine.enrollment.catchment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.SeasonId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PendingChangesTests {

    private static final SeasonId SEASON = new SeasonId(UUID.randomUUID());
    private static final AddressRuleId ONE = new AddressRuleId(UUID.randomUUID());
    private static final AddressRuleId OTHER = new AddressRuleId(UUID.randomUUID());

    /** A rule that was drafted may be published by another and then be marked for repeal. */
    @Test
    void aDraftIsAnotherStateThanTheRepealOfTheSameRule() {
        assertThat(state(Set.of(ONE), Set.of())).isNotEqualTo(state(Set.of(), Set.of(ONE)));
        assertThat(state(Set.of(ONE), Set.of(OTHER))).isNotEqualTo(state(Set.of(OTHER), Set.of(ONE)));
    }

    @Test
    void eachSetOfChangesIsAStateOfItsOwnThatAFormCanCarry() {
        int both = state(Set.of(ONE, OTHER), Set.of());
        assertThat(both).isEqualTo(state(Set.of(OTHER, ONE), Set.of())).isNotEqualTo(state(Set.of(ONE), Set.of()));
        assertThat(both).isBetween(0, 999_999_999);
    }

    private static int state(Set<AddressRuleId> drafts, Set<AddressRuleId> repeals) {
        return new PendingChanges(SEASON, drafts, repeals).state();
    }
}
