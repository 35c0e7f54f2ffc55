package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** Whether an account may be used at all. A lock after failures is not a status: it passes by itself. */
@NamedInterface("api")
public enum AccountStatus {
    ACTIVE,
    DISABLED,
    /** A family's on which nothing hung, and which gave its number away; it never comes back. */
    CLOSED
}
