package cn.sunshine.enrollment.shared;

/** There is no such thing, or it is not this caller's: both look the same from outside. */
public abstract class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected NotFoundException(String message) {
        super(message);
    }
}
