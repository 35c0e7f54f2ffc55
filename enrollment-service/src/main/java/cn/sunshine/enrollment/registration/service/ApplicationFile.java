package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.Step;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;

/**
 * A submitted application as an officer sees it, opened by an audited reading.
 *
 * @param repeated whether it answers a return and says the same as what was returned
 */
public record ApplicationFile(
        ApplicationSummary summary,
        PersonName childName,
        IdentityNumber identityNumber,
        Relation relation,
        PersonName guardianName,
        Address address,
        boolean repeated,
        List<Step> steps) {

    /** Never the content: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "ApplicationFile[" + summary.id() + "]";
    }
}
