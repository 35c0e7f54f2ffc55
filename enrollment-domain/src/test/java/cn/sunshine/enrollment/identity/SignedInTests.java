package cn.sunshine.enrollment.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedInTests {

    /** A set's own order is another in every virtual machine: a restart would move the officer to another district. */
    @Test
    void namesSeveralDistrictsAlwaysInTheSameOrder() {
        List<DistrictId> districts = IntStream.range(0, 20)
                .mapToObj(number -> new DistrictId(new UUID(number, 0)))
                .toList();
        SignedIn officer = SignedIn.staff(
                new AccountId(UUID.randomUUID()),
                districts.stream()
                        .map(district -> ScopedRole.in(Role.DISTRICT_REVIEWER, district))
                        .toArray(ScopedRole[]::new));

        assertThat(officer.districts(Role.DISTRICT_REVIEWER)).containsExactlyElementsOf(districts);
    }

    @Test
    void ACL_05_whoHoldsARoleEverywhereReachesEveryDistrictAndHoldsItInNone() {
        DistrictId own = new DistrictId(UUID.randomUUID());
        DistrictId anothers = new DistrictId(UUID.randomUUID());
        AccountId account = new AccountId(UUID.randomUUID());
        SignedIn ofAll = SignedIn.staff(account, ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
        SignedIn ofOne = SignedIn.staff(account, ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, own));

        assertThat(ofAll.reaches(own, Role.DISTRICT_ADMINISTRATOR)).isTrue();
        assertThat(ofAll.holdsIn(own, Role.DISTRICT_ADMINISTRATOR)).isFalse();
        assertThat(ofOne.holdsIn(own, Role.DISTRICT_ADMINISTRATOR)).isTrue();
        assertThat(ofOne.holdsIn(own, Role.SUPERVISOR)).isFalse();
        assertThat(ofOne.holdsIn(anothers, Role.DISTRICT_ADMINISTRATOR)).isFalse();
    }
}
