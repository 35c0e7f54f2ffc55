package cn.sunshine.enrollment.shared;

/** The two stages that compulsory education enrolls for: 小学入学 and 小升初. */
public enum Stage {
    PRIMARY,
    JUNIOR_SECONDARY
}
