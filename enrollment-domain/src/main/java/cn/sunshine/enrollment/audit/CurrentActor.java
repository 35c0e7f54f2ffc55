package cn.sunshine.enrollment.audit;

import org.springframework.modulith.NamedInterface;

/** Tells who acts in the running thread. Whoever knows sign-ins provides it; without one everything is the system's. */
@NamedInterface("api")
@FunctionalInterface
public interface CurrentActor {

    Actor current();
}
