package cn.sunshine.enrollment.catchment.web;

import cn.sunshine.enrollment.catchment.service.RuleView;
import cn.sunshine.enrollment.school.service.SchoolSummary;

/** A school of an address and the rule that decided. */
record CatchmentMatch(SchoolSummary school, RuleView rule) {}
