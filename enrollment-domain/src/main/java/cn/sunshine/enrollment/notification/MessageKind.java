package cn.sunshine.enrollment.notification;

/** What a message tells. Its words stand in the bundles under this name, in every language the pages speak. */
public enum MessageKind {
    APPLICATION_SUBMITTED,
    APPLICATION_RESUBMITTED,
    APPLICATION_RETURNED,
    CORRECTION_DEADLINE_MOVED,
    APPLICATION_APPROVED,
    APPLICATION_APPROVED_LATE,
    APPLICATION_REJECTED,
    APPLICATION_WITHDRAWN,
    ROLL_FROZEN,
    ROLL_GIVEN_UP,
    PLACE_OFFERED,
    WAITING_LISTED,
    WAITING_LIST_LEFT,
    WAITING_LIST_CLOSED,
    WAITING_LIST_REOPENED,
    PLACE_DEADLINE_MOVED,
    PLACE_CONFIRMED,
    PLACE_DECLINED,
    PLACE_EXPIRED,
    CHILD_CHECKED_IN,
    PHONE_CHANGED,
    LOST_NUMBER_REPORTED,
    LOST_NUMBER_REPLACED;

    /** Whether it tells of the account itself and of no application. */
    public boolean isOfAccount() {
        return switch (this) {
            case PHONE_CHANGED, LOST_NUMBER_REPORTED, LOST_NUMBER_REPLACED -> true;
            default -> false;
        };
    }
}
