package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.LoginName;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PersonName;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** People and districts that no other test has met. */
public final class IdentityFixtures {

    public static final String GOOD_PASSWORD = "四月的风吹过校园";
    public static final String OTHER_PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(50_000_000));

    private IdentityFixtures() {}

    public static PhoneNumber anyPhone() {
        return new PhoneNumber("139%08d".formatted(COUNTER.incrementAndGet()));
    }

    public static LoginName anyLogin() {
        return new LoginName("officer" + COUNTER.incrementAndGet());
    }

    public static DistrictId anyDistrict() {
        return new DistrictId(UUID.randomUUID());
    }

    /** An administrator of every district whose own account plays no part. */
    public static SignedIn administrator() {
        return SignedIn.staff(anyAccount(), ScopedRole.everywhere(Role.DISTRICT_ADMINISTRATOR));
    }

    public static SignedIn administrator(DistrictId district) {
        return SignedIn.staff(anyAccount(), ScopedRole.in(Role.DISTRICT_ADMINISTRATOR, district));
    }

    public static CreateStaff officerOf(DistrictId district) {
        return new CreateStaff(anyLogin(), new PersonName("欧阳一"), anyPhone(), district);
    }

    /** What an authenticator application shows for a secret that it was given in Base32. */
    public static String codeOf(String secret, Instant at) {
        return new Totp(Base32.decode(secret)).code(Totp.stepAt(at));
    }

    private static AccountId anyAccount() {
        return new AccountId(UUID.randomUUID());
    }

    static IdentityProperties nothingSet() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("enrollment.identity", IdentityProperties.class);
    }
}
