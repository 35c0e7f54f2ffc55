package cn.sunshine.enrollment.identity;

/** The gateway did not take a message. Its text never holds the phone or the code. */
public class CodeNotSentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodeNotSentException(String why) {
        super(why);
    }
}
