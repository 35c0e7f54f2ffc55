package cn.sunshine.enrollment.catchment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.DivisionCode;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnbrokenCatchmentTests {

    private final List<AddressRule> rules = new ArrayList<>();

    @Test
    void beginsWithTheFirstPublication() {
        AddressRule first = draft();
        assertThat(UnbrokenCatchment.since(rules)).isEmpty();

        publish(1);
        draft();
        publish(2);

        assertThat(first.isInForce()).isTrue();
        assertThat(UnbrokenCatchment.since(rules)).contains(1);
    }

    @Test
    void goesOnWhenOneRuleFollowsAnotherInTheSamePublication() {
        AddressRule first = draft();
        publish(1);
        first.repealWithNextPublication();
        AddressRule second = draft();
        publish(2);
        second.repealWithNextPublication();
        draft();
        publish(3);

        assertThat(UnbrokenCatchment.since(rules)).contains(1);
    }

    @Test
    void beginsAnewAfterATimeWithoutAnyRule() {
        AddressRule first = draft();
        publish(1);
        first.repealWithNextPublication();
        publish(2);
        assertThat(UnbrokenCatchment.since(rules)).isEmpty();

        draft();
        publish(3);

        assertThat(UnbrokenCatchment.since(rules)).contains(3);
    }

    private AddressRule draft() {
        AddressRule rule = AddressRule.draft(
                new AddressRuleId(new UUID(3, rules.size())),
                new SeasonId(new UUID(1, 1)),
                new SchoolId(new UUID(2, 1)),
                RuleEffect.INCLUDE,
                AddressSelector.estate(new DivisionCode("910001001"), "朝霞花园"),
                "朝霞花园全部楼栋");
        rules.add(rule);
        return rule;
    }

    private void publish(int number) {
        rules.forEach(rule -> rule.publish(number));
    }
}
