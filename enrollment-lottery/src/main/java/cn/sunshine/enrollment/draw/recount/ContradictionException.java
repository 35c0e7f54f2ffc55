package cn.sunshine.enrollment.draw.recount;

import java.io.Serial;

/**
 * Section 16: a published file is not what the protocol wants, or not what another file says. The message has the code, the
 * place, what was expected and what was found; it never repeats a field of a sealed file.
 */
public final class ContradictionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Where where;
    private final String reason;

    ContradictionException(String code, Where where, String expected, Object found) {
        super(code + " at " + where + ": expected " + expected + ", found " + found);
        this.code = code;
        this.where = where;
        this.reason = "expected " + expected + ", found " + found;
    }

    public String code() {
        return code;
    }

    public Where where() {
        return where;
    }

    /** What was expected and what was found, in one clause. */
    public String reason() {
        return reason;
    }
}
