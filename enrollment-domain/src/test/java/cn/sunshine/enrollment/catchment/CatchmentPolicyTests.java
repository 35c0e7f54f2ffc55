package cn.sunshine.enrollment.catchment;

import static cn.sunshine.enrollment.catchment.RuleEffect.EXCLUDE;
import static cn.sunshine.enrollment.catchment.RuleEffect.INCLUDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.SchoolId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CatchmentPolicyTests {

    private static final DivisionCode TOWNSHIP = new DivisionCode("910001001");
    private static final SeasonId SEASON = new SeasonId(UUID.randomUUID());
    private static final SchoolId NORTH = new SchoolId(UUID.randomUUID());
    private static final SchoolId SOUTH = new SchoolId(UUID.randomUUID());
    private static final Address HOME = new Address(TOWNSHIP, "果园路", 15, "翠湖花园", "2栋301");

    private static final AddressSelector ESTATE = AddressSelector.estate(TOWNSHIP, "翠湖花园");
    private static final AddressSelector ROAD = AddressSelector.roadRange(TOWNSHIP, "果园路", 1, 99, RoadSide.ODD);

    @Test
    void leavesAnUnknownAddressToAPerson() {
        Address unknown = new Address(TOWNSHIP, "果园路", 16, "", "");

        assertThat(CatchmentPolicy.deciding(List.of(rule(NORTH, INCLUDE, ROAD)), unknown))
                .isEmpty();
    }

    @Test
    void letsAnExclusionBeatAnInclusionOfTheSameLevel() {
        assertThat(deciding(rule(NORTH, INCLUDE, ROAD), rule(NORTH, EXCLUDE, ROAD)))
                .isEmpty();
    }

    @Test
    void letsTheFinerRuleBeatTheCoarserExclusion() {
        assertThat(deciding(rule(NORTH, EXCLUDE, ESTATE), rule(NORTH, INCLUDE, ROAD)))
                .containsExactly(NORTH);
    }

    @Test
    void givesTheHomeToTheSchoolThatTheFinerRuleNames() {
        assertThat(deciding(rule(NORTH, INCLUDE, ESTATE), rule(SOUTH, INCLUDE, ROAD)))
                .containsExactly(SOUTH);
    }

    @Test
    void letsAnEstateDecideWhereTheFinerRuleExcludes() {
        assertThat(deciding(rule(NORTH, EXCLUDE, ROAD), rule(NORTH, INCLUDE, ESTATE), rule(SOUTH, INCLUDE, ESTATE)))
                .containsExactly(SOUTH);
    }

    @Test
    void namesAllSchoolsThatShareAZone() {
        assertThat(deciding(rule(NORTH, INCLUDE, ROAD), rule(SOUTH, INCLUDE, ROAD)))
                .containsExactlyInAnyOrder(NORTH, SOUTH);
    }

    @Property
    void doesNotDependOnTheOrderOfTheRules(@ForAll long shuffle) {
        List<AddressRule> rules = new ArrayList<>(List.of(
                rule(NORTH, INCLUDE, ROAD),
                rule(NORTH, EXCLUDE, ESTATE),
                rule(SOUTH, INCLUDE, ROAD),
                rule(SOUTH, INCLUDE, ESTATE)));
        List<AddressRule> decided = CatchmentPolicy.deciding(rules, HOME);
        Collections.shuffle(rules, new Random(shuffle));

        assertThat(CatchmentPolicy.deciding(rules, HOME)).isEqualTo(decided);
    }

    @Test
    void publishesDraftsAndRepealsWhatWasMarked() {
        AddressRule kept = rule(NORTH, INCLUDE, ROAD);
        AddressRule marked = rule(NORTH, INCLUDE, ESTATE);
        String first = publish(1, kept, marked).digest();
        marked.repealWithNextPublication();
        assertThat(marked.isInForce()).isTrue();

        String second = publish(2, kept, marked).digest();

        assertThat(marked.isInForce()).isFalse();
        assertThat(kept.isInForce()).isTrue();
        assertThat(second).isNotEqualTo(first);
        assertThatExceptionOfType(CatchmentRefusedException.class).isThrownBy(() -> publish(3, kept, marked));
    }

    @Test
    void takesAMarkOffAgain() {
        AddressRule rule = rule(NORTH, INCLUDE, ROAD);
        assertThatExceptionOfType(CatchmentRefusedException.class).isThrownBy(rule::repealWithNextPublication);
        publish(1, rule);
        rule.repealWithNextPublication();
        rule.keepInForce();

        assertThat(rule.isToBeRepealed()).isFalse();
        assertThat(rule.isChanged()).isFalse();
    }

    private static List<SchoolId> deciding(AddressRule... rules) {
        return CatchmentPolicy.deciding(List.of(rules), HOME).stream()
                .map(AddressRule::school)
                .toList();
    }

    private static CatchmentPublication publish(int number, AddressRule... rules) {
        return CatchmentPublication.publish(
                new CatchmentPublicationId(UUID.randomUUID()),
                SEASON,
                number,
                List.of(rules),
                new AccountId(UUID.randomUUID()),
                Instant.EPOCH);
    }

    private static AddressRule rule(SchoolId school, RuleEffect effect, AddressSelector selector) {
        return AddressRule.draft(
                new AddressRuleId(UUID.randomUUID()), SEASON, school, effect, selector, "as published");
    }
}
