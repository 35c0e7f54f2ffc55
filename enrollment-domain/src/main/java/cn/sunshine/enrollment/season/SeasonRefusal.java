package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** Why a season cannot be announced. */
@NamedInterface("api")
public enum SeasonRefusal {
    /** The district has a season of this stage in this year. */
    ANNOUNCED_ALREADY
}
