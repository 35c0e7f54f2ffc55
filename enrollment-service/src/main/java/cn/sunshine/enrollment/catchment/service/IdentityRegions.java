package cn.sunshine.enrollment.catchment.service;

import cn.sunshine.enrollment.catchment.Divisions;
import cn.sunshine.enrollment.shared.IdentityNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the region that an identity number begins with exists (GB 11643, GB/T 2260). The counties of the imported list
 * decide, abolished ones among them: a number keeps the code of the day it was given. Where no counties were imported the
 * list cannot tell, and no number is refused. Nor is that of a child of Hong Kong, Macao, Taiwan or abroad who lives here on a permit
 * with such a number: it begins with no county, and its child must not be turned away (policy G1).
 */
@Service
@Transactional(readOnly = true)
public class IdentityRegions {

    private final Divisions divisions;

    IdentityRegions(Divisions divisions) {
        this.divisions = divisions;
    }

    public boolean admit(IdentityNumber number) {
        return number.isOfNoCounty() || divisions.existsByCode(number.division()) || !divisions.holdsCounties();
    }
}
