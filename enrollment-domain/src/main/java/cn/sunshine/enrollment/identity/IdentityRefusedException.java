package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** An expected refusal; its reason is what a page says. */
@NamedInterface("api")
public class IdentityRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IdentityRefusal reason;

    public IdentityRefusedException(IdentityRefusal reason) {
        super("refused: " + reason);
        this.reason = reason;
    }

    public IdentityRefusal reason() {
        return reason;
    }
}
