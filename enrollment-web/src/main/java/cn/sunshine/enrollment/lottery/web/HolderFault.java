package cn.sunshine.enrollment.lottery.web;

/** What can be wrong with the person named to hold a secret. */
enum HolderFault {
    NOT_OFFERED
}
