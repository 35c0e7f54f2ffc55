package cn.sunshine.enrollment.faults;

/** The application said that it cannot at the moment: a family tries again. */
class TryAgainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TryAgainException(String what) {
        super(what);
    }
}
