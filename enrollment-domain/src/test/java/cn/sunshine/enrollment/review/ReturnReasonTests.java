package cn.sunshine.enrollment.review;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.registration.CorrectionItem;
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
}
