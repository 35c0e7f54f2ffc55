package cn.sunshine.enrollment.identity.service;

import cn.sunshine.enrollment.identity.IdentityPaper;
import cn.sunshine.enrollment.identity.LostNumberId;
import cn.sunshine.enrollment.identity.Role;
import cn.sunshine.enrollment.identity.ScopedRole;
import cn.sunshine.enrollment.identity.SignedIn;
import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.identity.service.outbox.SentCode;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Families with accounts, and what happens at the counter when one has lost its number. Not where a test starts the production
 * profile, which has no out-box.
 */
@Component
@Profile("!production")
public class Counter {

    private final GuardianSignIn signIn;
    private final StaffAdministration staff;
    private final LostNumberReporting reporting;
    private final OneTimeCodeOutbox outbox;
    private final JdbcClient jdbc;

    Counter(
            GuardianSignIn signIn,
            StaffAdministration staff,
            LostNumberReporting reporting,
            OneTimeCodeOutbox outbox,
            JdbcClient jdbc) {
        this.signIn = signIn;
        this.staff = staff;
        this.reporting = reporting;
        this.outbox = outbox;
        this.jdbc = jdbc;
    }

    /** Whoever comes in with the number. */
    public AccountId family(PhoneNumber phone) {
        letAMinutePass();
        signIn.requestCode(phone, anySource());
        return signIn.verify(phone, newestCode(phone)).who().id();
    }

    public SignedIn reviewer(DistrictId district) {
        AccountId id = staff.create(IdentityFixtures.officerOf(district), IdentityFixtures.administrator(district))
                .account();
        return SignedIn.staff(id, ScopedRole.in(Role.DISTRICT_REVIEWER, district));
    }

    public String codeSent(DistrictId district, AccountId family, PhoneNumber wanted, SignedIn by) {
        letAMinutePass();
        reporting.requestCode(district, family, wanted, by, anySource());
        return newestCode(wanted);
    }

    public LostNumberId reported(DistrictId district, AccountId family, PhoneNumber wanted, SignedIn by) {
        String code = codeSent(district, family, wanted, by);
        return reporting.report(district, family, wanted, code, IdentityPaper.RESIDENT_CARD, by);
    }

    public String newestCode(PhoneNumber phone) {
        return outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(SentCode::code)
                .findFirst()
                .orElseThrow();
    }

    /** The pause between two codes for one phone is over. */
    public void letAMinutePass() {
        jdbc.sql("update one_time_code set requested_at = requested_at - interval '2 minutes'")
                .update();
    }

    /** The time of a request is over. */
    public void letExpire(LostNumberId request) {
        jdbc.sql("""
                        update lost_number set reported_at = reported_at - interval '8 days',
                            expires_at = expires_at - interval '8 days' where id = :id""").param("id", request.value()).update();
    }

    private static String anySource() {
        return "192.0.2." + UUID.randomUUID();
    }
}
