package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressRule;
import cn.sunshine.enrollment.catchment.AddressRuleId;
import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.shared.SchoolId;

/**
 * A rule as pages show it.
 *
 * @param source the sentence of the official text
 * @param draft not in force yet
 * @param toBeRepealed in force until the next publication
 * @param state what a form about the rule carries along
 */
public record RuleView(
        AddressRuleId id,
        SchoolId school,
        RuleEffect effect,
        AddressSelector selector,
        String source,
        boolean draft,
        boolean toBeRepealed,
        int state) {

    static RuleView of(AddressRule rule) {
        return new RuleView(
                rule.id(),
                rule.school(),
                rule.effect(),
                rule.selector(),
                rule.source(),
                rule.isDraft(),
                rule.isToBeRepealed(),
                rule.state());
    }
}
