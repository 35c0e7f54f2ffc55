package cn.sunshine.enrollment.season.web;

/** Which number cannot be dialled as it was typed. */
enum HotlinesFault {
    INQUIRIES,
    SUPERVISION
}
