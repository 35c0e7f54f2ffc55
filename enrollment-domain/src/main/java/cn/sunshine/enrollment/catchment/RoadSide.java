package cn.sunshine.enrollment.catchment;

import org.springframework.modulith.NamedInterface;

/** The house numbers of a road that a range means: 单号, 双号 or both. */
@NamedInterface("api")
public enum RoadSide {
    ODD,
    EVEN,
    ALL;

    public boolean holds(int houseNumber) {
        return switch (this) {
            case ALL -> true;
            case ODD -> houseNumber % 2 == 1;
            case EVEN -> houseNumber % 2 == 0;
        };
    }
}
