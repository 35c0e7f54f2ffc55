package cn.sunshine.enrollment.protection.service;

/** The keys of personal data are missing, malformed or not those this database was written with. */
class KeysUnusableException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeysUnusableException(String what) {
        super(what);
    }

    KeysUnusableException(String what, Throwable cause) {
        super(what, cause);
    }
}
