package cn.sunshine.enrollment.season;

import org.springframework.modulith.NamedInterface;

/** Why a district cannot be founded or a season announced. */
@NamedInterface("api")
public enum SeasonRefusal {
    /** The installation has a district of this code. */
    FOUNDED_ALREADY,
    /** The district has a season of this stage in this year. */
    ANNOUNCED_ALREADY
}
