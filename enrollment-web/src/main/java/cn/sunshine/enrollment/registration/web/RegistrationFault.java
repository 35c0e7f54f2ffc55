package cn.sunshine.enrollment.registration.web;

/** What can be wrong with what a family typed, before any use case is asked. */
enum RegistrationFault {
    SEASON,
    CHILD_NAME_MISSING,
    CHILD_NAME,
    RELATION,
    GUARDIAN_NAME_MISSING,
    GUARDIAN_NAME,
    SCHOOL,
    DECLARATION
}
