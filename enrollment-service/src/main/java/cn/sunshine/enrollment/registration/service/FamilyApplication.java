package cn.sunshine.enrollment.registration.service;

import cn.sunshine.enrollment.registration.CorrectionItem;
import cn.sunshine.enrollment.registration.RejectionReason;
import cn.sunshine.enrollment.registration.Relation;
import cn.sunshine.enrollment.registration.ReturnReason;
import cn.sunshine.enrollment.registration.Step;
import cn.sunshine.enrollment.shared.Address;
import cn.sunshine.enrollment.shared.IdentityNumber;
import cn.sunshine.enrollment.shared.PersonName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An application as its own family sees it, opened.
 *
 * @param missing what is not filled in yet
 * @param open what the family may change now
 * @param returnedFor why it was returned, while it is
 * @param note what an officer wrote to the family, on return or rejection
 */
public record FamilyApplication(
        ApplicationSummary summary,
        PersonName childName,
        IdentityNumber identityNumber,
        @Nullable Relation relation,
        @Nullable PersonName guardianName,
        @Nullable Address address,
        Set<CorrectionItem> missing,
        Set<CorrectionItem> open,
        Set<ReturnReason> returnedFor,
        @Nullable String note,
        @Nullable RejectionReason rejected,
        List<Step> steps) {

    /** Why this part was returned. */
    public List<ReturnReason> reasonsOf(CorrectionItem part) {
        return returnedFor.stream().filter(reason -> reason.isAbout(part)).toList();
    }

    /** Whether the school may be chosen again only because the family corrected the address: nobody found fault with it. */
    public boolean isSchoolFreed() {
        return summary.returned().contains(CorrectionItem.SCHOOL)
                && !returnedFor.isEmpty()
                && reasonsOf(CorrectionItem.SCHOOL).isEmpty();
    }

    /** Never the content: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "FamilyApplication[" + summary.id() + "]";
    }
}
