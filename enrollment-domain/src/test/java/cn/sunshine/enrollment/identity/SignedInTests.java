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
}
