package cn.sunshine.enrollment.review;

import static cn.sunshine.enrollment.review.ReviewCaseFixtures.AFTER_THE_LEASE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LEASE;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.LI;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.NOW;
import static cn.sunshine.enrollment.review.ReviewCaseFixtures.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CustodyTests {

    private final Custody custody = new Custody();

    @Test
    void isNobodysAtFirst() {
        assertThat(custody.isGiven()).isFalse();
        assertThat(custody.isWith(LI)).isFalse();
        assertThat(custody.holder(NOW)).isEmpty();
    }

    @Test
    void isAnothersUntilTheLastMomentOfTheLease() {
        custody.give(LI, NOW, LEASE);

        assertThat(custody.isWithAnother(WANG, AFTER_THE_LEASE.minusMillis(1))).isTrue();
        assertThat(custody.isWithAnother(WANG, AFTER_THE_LEASE)).isFalse();
        assertThat(custody.isWithAnother(LI, NOW)).isFalse();
    }

    @Test
    void staysWithItsHolderAfterTheLeaseUntilItIsGivenToAnother() {
        custody.give(LI, NOW, LEASE);
        assertThat(custody.holder(AFTER_THE_LEASE)).isEmpty();
        assertThat(custody.isWith(LI)).isTrue();

        custody.give(WANG, AFTER_THE_LEASE, LEASE);
        assertThat(custody.isWith(LI)).isFalse();
        assertThat(custody.holder(AFTER_THE_LEASE)).contains(WANG);
    }

    @Test
    void isExtendedForItsHolderAlone() {
        custody.extend(LI, NOW, LEASE);
        assertThat(custody.isGiven()).isFalse();

        custody.give(LI, NOW, LEASE);
        custody.extend(WANG, AFTER_THE_LEASE, LEASE);
        assertThat(custody.holder(AFTER_THE_LEASE)).isEmpty();
        custody.extend(LI, AFTER_THE_LEASE, LEASE);
        assertThat(custody.holder(AFTER_THE_LEASE)).contains(LI);
    }

    @Test
    void ACL_16_excludesForGoodAlsoWhenItEnds() {
        custody.give(LI, NOW, LEASE);
        custody.exclude(LI);
        custody.end();

        assertThat(custody.isGiven()).isFalse();
        assertThat(custody.isExcluded(LI)).isTrue();
        assertThat(custody.isExcluded(WANG)).isFalse();
    }
}
