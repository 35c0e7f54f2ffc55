package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** Identity refuses something it expected somebody to try; the reason is an {@link IdentityRefusal}. */
@NamedInterface("api")
public class IdentityRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    public IdentityRefusedException(IdentityRefusal reason) {
        super(reason, "identity");
    }
}
