package cn.sunshine.enrollment.lottery.web;

import cn.sunshine.enrollment.identity.OutOfReachException;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.stream.Stream;

/** For which district an officer takes part in draws. */
final class Officers {

    private Officers() {}

    static DistrictId district(SignedIn officer) {
        return Stream.of(Role.LOTTERY_ADMINISTRATOR, Role.WITNESS)
                .flatMap(role -> officer.districts(role).stream())
                .findFirst()
                .orElseThrow(() -> new OutOfReachException("draws"));
    }
}
