package cn.sunshine.enrollment.identity;

import org.springframework.modulith.NamedInterface;

/** What became of a request to replace a lost number. */
@NamedInterface("api")
public enum LostNumberStatus {
    /** Waits for a second officer. */
    OPEN,
    APPROVED,
    REFUSED,
    /** The family, which has its number after all, did not want it. */
    STOPPED,
    /** Nobody decided in time. */
    EXPIRED
}
