package cn.sunshine.enrollment.platform.demo;

/** A demo was to be started on a database that it did not make. */
class ForeignDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignDatabaseException() {
        super("this database was not made by the demo");
    }
}
