package cn.sunshine.enrollment.platform.production;

/** The profile "production" is on and the database is a demo's. */
class DemoDatabaseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DemoDatabaseException() {
        super("this database was made by a demo");
    }
}
