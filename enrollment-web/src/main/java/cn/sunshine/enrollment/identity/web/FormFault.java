package cn.sunshine.enrollment.identity.web;

/** What can be wrong with what was typed, before any use case is asked. */
enum FormFault {
    PHONE,
    PASSWORD_MISSING,
    OLD_PASSWORD_MISSING,
    NEW_PASSWORD_MISSING,
    PASSWORDS_DIFFER,
    LOGIN_NAME,
    NAME,
    PLACE
}
