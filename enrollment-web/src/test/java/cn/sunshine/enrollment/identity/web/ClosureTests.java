package cn.sunshine.enrollment.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.SchoolId;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of every row of the access matrix that a role may not use, its holder hears why, and nothing that is no use to them. */
class ClosureTests {

    private static final AccountId ANYBODY = new AccountId(UUID.randomUUID());
    private static final DistrictId DISTRICT = new DistrictId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource(Role.class)
    void namesARoleOnlyToAnOfficerAndSendsNobodyForOneThatCannotBeGiven(Role held) throws IOException {
        SignedIn who = holderOf(held);

        assertThat(closedTo(held)).isNotEmpty().allSatisfy(row -> {
            Closure why = Closure.of(who, row.roles());
            boolean forFamilies = row.roles().contains(Role.GUARDIAN);
            boolean canBeGiven = row.roles().stream().anyMatch(role -> role.isGranted() && !role.excludes(held));

            assertThat(why == Closure.OFFICERS_ONLY).isEqualTo(held == Role.GUARDIAN);
            assertThat(why == Closure.FAMILIES_ONLY).isEqualTo(held != Role.GUARDIAN && forFamilies);
            assertThat(why == Closure.ROLE_WANTING).isEqualTo(held != Role.GUARDIAN && canBeGiven);
            assertThat(why.explained(row.roles(), null).roles())
                    .hasSize(
                            held == Role.GUARDIAN || forFamilies
                                    ? 0
                                    : row.roles().size());
        });
    }

    private static List<AccessRow> closedTo(Role held) throws IOException {
        SignedIn who = holderOf(held);
        return AccessMatrix.load(true).rows().stream()
                .filter(row -> !row.admits(who.roles()))
                .toList();
    }

    private static SignedIn holderOf(Role role) {
        return switch (role.reach()) {
            case FAMILY -> SignedIn.guardian(ANYBODY);
            case SCHOOL -> SignedIn.staff(ANYBODY, ScopedRole.at(role, DISTRICT, new SchoolId(UUID.randomUUID())));
            case DISTRICT, DISTRICT_OR_ALL -> SignedIn.staff(ANYBODY, ScopedRole.in(role, DISTRICT));
        };
    }
}
