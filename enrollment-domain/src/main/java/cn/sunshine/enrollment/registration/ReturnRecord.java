package cn.sunshine.enrollment.registration;

import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** Knows why officers gave an application back. Implemented where they decide. */
@NamedInterface("api")
public interface ReturnRecord {

    /** Why it was given back last, in the order of the list of reasons; empty if it never was. */
    Set<ReturnReason> reasons(ApplicationId application);
}
