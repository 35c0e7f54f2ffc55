package cn.sunshine.enrollment.catchment.web;

/** What can be wrong with a rule as typed. */
enum RuleFault {
    DIVISION,
    SELECTOR,
    SOURCE
}
