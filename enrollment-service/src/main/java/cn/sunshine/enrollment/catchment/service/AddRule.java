package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.AddressSelector;
import cn.sunshine.enrollment.catchment.RuleEffect;
import cn.sunshine.enrollment.season.SeasonId;
import cn.sunshine.enrollment.shared.SchoolId;

/** Draft a rule for a school's catchment. */
public record AddRule(SeasonId season, SchoolId school, RuleEffect effect, AddressSelector selector, String source) {}
