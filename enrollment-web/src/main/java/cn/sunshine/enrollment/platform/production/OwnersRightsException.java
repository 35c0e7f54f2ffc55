package cn.sunshine.enrollment.platform.production;

/** The profile "production" is on and the application would work with rights that only migrations may have. */
class OwnersRightsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OwnersRightsException(String role) {
        super("the role " + role + " of the application owns tables or may change the audit log");
    }
}
