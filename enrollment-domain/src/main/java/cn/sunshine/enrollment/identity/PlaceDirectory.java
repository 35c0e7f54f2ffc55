package cn.sunshine.enrollment.identity;

import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/** Names the districts and schools that roles can be given for. Implemented where those are known. */
@NamedInterface("api")
public interface PlaceDirectory {

    /** Every district of the installation and its name, in the order to show them. */
    Map<DistrictId, String> districts();

    /** The schools of a district and their names, in the order to show them. */
    Map<SchoolId, String> schools(DistrictId district);
}
