package cn.sunshine.enrollment.registration;

import org.springframework.modulith.NamedInterface;

/** A part of an application: one question page, and one thing an officer can return for correction. */
@NamedInterface("api")
public enum CorrectionItem {
    /** The child's identity number and name, and how the guardian is related. */
    CHILD,
    /** The guardian's name. */
    GUARDIAN,
    /** Where the child lives. */
    ADDRESS,
    /** The school applied for. */
    SCHOOL
}
