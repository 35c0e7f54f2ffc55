package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** How the address spoke of the chosen school when the application was submitted. */
@NamedInterface("api")
public enum CatchmentBasis {
    /** A published rule puts the address into the school's catchment. */
    RULE,
    /** No rule knows the address: a person looks at it. */
    MANUAL,
    /** Rules put the address into another school's catchment. */
    OUTSIDE,
    /** The school takes children by no address: a private one. */
    NOT_BY_ADDRESS
}
