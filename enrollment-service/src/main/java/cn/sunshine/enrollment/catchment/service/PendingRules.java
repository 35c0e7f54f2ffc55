package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.PendingChanges;
import java.util.List;

/**
 * What the next publication of a season would bring into force, rule by rule, from one reading.
 *
 * @param rules drafts, which become new rules, and those that are marked for repeal
 */
public record PendingRules(PendingChanges changes, List<RuleView> rules) {

    public PendingRules {
        rules = List.copyOf(rules);
    }
}
