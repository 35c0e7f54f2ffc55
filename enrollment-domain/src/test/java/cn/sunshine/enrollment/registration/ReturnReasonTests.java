package cn.sunshine.enrollment.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnReasonTests {

    @Test
    void everyPartOfAnApplicationCanBeReturnedForAReason() {
        assertThat(ReturnReason.itemsOf(List.of(ReturnReason.values())))
                .containsExactlyInAnyOrder(CorrectionItem.values());
    }

    @Test
    void asksForExactlyThePartsTheReasonsAreAbout() {
        assertThat(ReturnReason.itemsOf(List.of(ReturnReason.ADDRESS_INCOMPLETE, ReturnReason.ADDRESS_DIFFERS)))
                .containsExactly(CorrectionItem.ADDRESS);
    }

    @Test
    void opensTheRelationWithTheNameWhereSomebodyElseIsTheGuardian() {
        assertThat(ReturnReason.itemsOf(List.of(ReturnReason.NOT_A_GUARDIAN)))
                .containsExactlyInAnyOrder(CorrectionItem.GUARDIAN, CorrectionItem.CHILD);
    }

    @Test
    void opensTheAddressWithTheSchoolWhereTheTwoDoNotFit() {
        assertThat(ReturnReason.itemsOf(List.of(ReturnReason.SCHOOL_OUTSIDE_CATCHMENT)))
                .containsExactlyInAnyOrder(CorrectionItem.SCHOOL, CorrectionItem.ADDRESS);
    }
}
