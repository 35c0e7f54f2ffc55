package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import org.springframework.modulith.NamedInterface;

/** Knows to which district a school belongs: a role at a school reaches no further. Implemented where schools are kept. */
@NamedInterface("api")
public interface SchoolDirectory {

    /** Whether there is such a school and it belongs to the district. If so, it stays until the transaction ends. */
    boolean belongs(SchoolId school, DistrictId district);
}
