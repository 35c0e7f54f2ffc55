package cn.sunshine.enrollment.review;

import cn.sunshine.enrollment.registration.CorrectionItem;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * Why something goes back to the family: a closed list, each reason about one part of the application, so that the family
 * is asked to change exactly that part. What may not be asked for cannot be chosen.
 */
@NamedInterface("api")
public enum ReturnReason {
    CHILD_NAME_DIFFERS(CorrectionItem.CHILD),
    CHILD_NUMBER_DIFFERS(CorrectionItem.CHILD),
    RELATION_UNCLEAR(CorrectionItem.CHILD),
    GUARDIAN_NAME_DIFFERS(CorrectionItem.GUARDIAN),
    NOT_A_GUARDIAN(CorrectionItem.GUARDIAN),
    ADDRESS_INCOMPLETE(CorrectionItem.ADDRESS),
    ADDRESS_NOT_FOUND(CorrectionItem.ADDRESS),
    ADDRESS_DIFFERS(CorrectionItem.ADDRESS),
    SCHOOL_OUTSIDE_CATCHMENT(CorrectionItem.SCHOOL);

    private final CorrectionItem item;

    ReturnReason(CorrectionItem item) {
        this.item = item;
    }

    /** The part of the application that the family is to change. */
    public CorrectionItem item() {
        return item;
    }

    /** The parts that these reasons are about. */
    public static Set<CorrectionItem> itemsOf(Collection<ReturnReason> reasons) {
        return reasons.stream().map(ReturnReason::item).collect(Collectors.toUnmodifiableSet());
    }
}
