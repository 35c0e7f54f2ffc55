package cn.sunshine.enrollment.school;

import cn.sunshine.enrollment.shared.RefusedException;
import org.springframework.modulith.NamedInterface;

/** A change of an enrollment plan was refused. */
@NamedInterface("api")
public class PlanRefusedException extends RefusedException {

    private static final long serialVersionUID = 1L;

    private PlanRefusedException(PlanRefusal reason, String message) {
        super(reason, message);
    }

    public static PlanRefusedException of(PlanRefusal reason, PlanId plan) {
        return new PlanRefusedException(reason, "plan " + plan.value());
    }
}
