package cn.sunshine.enrollment.school.web;

/** What can be wrong with a school as typed. */
enum SchoolFault {
    DISTRICT,
    CODE,
    STAGE,
    NATURE,
    AFFILIATION,
    NAME,
    NAME_EN,
    ADDRESS,
    PHONE,
    REASON
}
