package cn.sunshine.enrollment.admission.service;

/** Why a child has no place yet. Each is a list of its own, over its own index. */
public enum UnplacedList {
    /** Drawn for, and the place came to nothing: no seat reached the child, or the family gave it up or did not answer. */
    PLACE_ENDED,
    /** Approved after the roll of its school was fixed: no draw knew the child. */
    APPROVED_LATE
}
