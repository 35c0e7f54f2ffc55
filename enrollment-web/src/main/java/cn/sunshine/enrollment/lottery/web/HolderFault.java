package cn.sunshine.enrollment.lottery.web;

/** What can be wrong with the person named as the holder of a secret. */
enum HolderFault {
    NOT_OFFERED,
    NOT_CHOSEN
}
