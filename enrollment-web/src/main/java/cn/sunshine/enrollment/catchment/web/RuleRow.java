package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.SelectorKind;
import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.page.Label;

/**
 * A rule and, beside its sentence, what the platform does with it: a number that was typed wrong is seen before it is
 * published.
 */
record RuleRow(RuleView rule, Label executed) {

    /** @param division the name of the rule's, in the language of the page */
    static RuleRow of(RuleView rule, String division) {
        AddressSelector selector = rule.selector();
        return new RuleRow(
                rule,
                selector.kind() == SelectorKind.ESTATE
                        ? Label.key("catchment.rule.by-estate", division, selector.estate())
                        : Label.key(
                                "catchment.rule.by-road",
                                division,
                                selector.road(),
                                String.valueOf(selector.firstNumber()),
                                String.valueOf(selector.lastNumber()),
                                selector.side()));
    }
}
