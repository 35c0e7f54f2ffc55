package cn.sunshine.enrollment.season.web;

/** What can be wrong with a season as typed. */
enum AnnounceFault {
    DISTRICT,
    YEAR,
    STAGE,
    BIRTH_DATE,
    BORN_TOO_EARLY,
    PUBLICITY_DAYS,
    DRAW_NOTICE
}
