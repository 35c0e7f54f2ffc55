package cn.sunshine.enrollment.catchment.web;

import org.jspecify.annotations.Nullable;

/** A button beside a rule. @param seen the state of the rule on the page */
record RuleMarkForm(@Nullable String seen) {}
