package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** Why identity refuses something; every constant has a sentence in the bundles. */
@NamedInterface("api")
public enum IdentityRefusal {
    /** Deliberately one reason for an unknown account, a wrong secret, a lock and a disabled account. */
    SIGN_IN_REFUSED,
    CODE_REFUSED,
    CODE_TOO_SOON,
    CODE_TOO_OFTEN,
    CODE_NOT_SENT,
    SECOND_FACTOR_REFUSED,
    SECOND_FACTOR_ALREADY_ENROLLED,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    PASSWORD_COMMON,
    PASSWORD_PERSONAL,
    PASSWORD_UNCHANGED,
    OLD_PASSWORD_WRONG,
    PASSWORD_WRONG,
    PHONE_UNCHANGED,
    PHONE_TAKEN,
    LOGIN_NAME_TAKEN,
    SCOPE_DOES_NOT_FIT_ROLE,
    SCHOOL_OF_ANOTHER_DISTRICT,
    ROLE_NOT_GRANTABLE,
    ROLE_ALREADY_GRANTED,
    DUTIES_MUST_BE_SEPARATE,
    NOT_TO_ONESELF,
    NOT_STAFF,
    NOT_A_FAMILY,
    /** There is nothing to enable or to change any more. */
    ACCOUNT_CLOSED,
    /** One request to replace a lost number waits for a decision already. */
    LOST_NUMBER_OPEN,
    /** It was decided on, stopped by the family, or not decided on in time. */
    LOST_NUMBER_SETTLED,
    /** Who reported it does not decide on it. */
    LOST_NUMBER_OWN_REPORT,
    /** Nobody gives his own family another number, nor a family his own. */
    LOST_NUMBER_OWN_FAMILY,
    ADMINISTRATOR_EXISTS,
    NOT_AN_ADMINISTRATOR
}
