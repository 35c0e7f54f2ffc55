package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandingPagesTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasAHomeThatItMayOpen(Role role) throws IOException {
        AccessMatrix matrix = AccessMatrix.load(false);
        SignedIn somebody = SignedIn.staff(new AccountId(UUID.randomUUID()), held(role));

        String home = new LandingPages(matrix).home(somebody);

        assertThat(home).isNotEqualTo("/account");
        assertThat(matrix.opens(home, somebody.roles())).isTrue();
    }

    private static ScopedRole held(Role role) {
        DistrictId district = new DistrictId(UUID.randomUUID());
        return switch (role.reach()) {
            case SCHOOL -> ScopedRole.at(role, district, new SchoolId(UUID.randomUUID()));
            case DISTRICT -> ScopedRole.in(role, district);
            case FAMILY, DISTRICT_OR_ALL -> ScopedRole.everywhere(role);
        };
    }
}
