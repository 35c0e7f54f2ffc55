package cn.sunshine.enrollment.registration;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * Why something goes back to the family: a closed list, each reason about one part of the application or two, so that the
 * family is asked to change exactly those. What may not be asked for cannot be chosen.
 */
@NamedInterface("api")
public enum ReturnReason {
    CHILD_NAME_DIFFERS(CorrectionItem.CHILD),
    CHILD_NUMBER_DIFFERS(CorrectionItem.CHILD),
    RELATION_UNCLEAR(CorrectionItem.CHILD),
    GUARDIAN_NAME_DIFFERS(CorrectionItem.GUARDIAN),
    /** Another guardian has another name, and is something else to the child. */
    NOT_A_GUARDIAN(CorrectionItem.GUARDIAN, CorrectionItem.CHILD),
    ADDRESS_INCOMPLETE(CorrectionItem.ADDRESS),
    ADDRESS_NOT_FOUND(CorrectionItem.ADDRESS),
    ADDRESS_DIFFERS(CorrectionItem.ADDRESS),
    /** Either of the two may be the wrong one. */
    SCHOOL_OUTSIDE_CATCHMENT(CorrectionItem.SCHOOL, CorrectionItem.ADDRESS);

    private final List<CorrectionItem> items;

    ReturnReason(CorrectionItem... items) {
        this.items = List.of(items);
    }

    /** Whether the family is to look at this part of the application for it. */
    public boolean isAbout(CorrectionItem part) {
        return items.contains(part);
    }

    /** The parts that these reasons are about. */
    public static Set<CorrectionItem> itemsOf(Collection<ReturnReason> reasons) {
        return reasons.stream().flatMap(reason -> reason.items.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
