package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** Knows whether a role is held at a school. */
@NamedInterface("api")
public interface SchoolOfficers {

    boolean hasAny(SchoolId school);
}
