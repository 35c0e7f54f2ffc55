package cn.sunshine.enrollment.lottery;

import org.springframework.modulith.NamedInterface;

/** What a draw can decide. */
@NamedInterface("api")
public enum RollOutcome {
    ADMITTED,
    WAITING
}
