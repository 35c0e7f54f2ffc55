package cn.sunshine.enrollment.school;

import org.springframework.modulith.NamedInterface;

/** A school has exactly one legal nature. */
@NamedInterface("api")
public enum SchoolNature {
    PUBLIC,
    PRIVATE
}
