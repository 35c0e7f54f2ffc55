package cn.sunshine.enrollment.identity.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.identity.service.outbox.OneTimeCodeOutbox;
import cn.sunshine.enrollment.identity.service.outbox.SentCode;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families who sign in, ask for codes to change their number, and read what was sent to it. */
record TextedFamilies(GuardianSignIn signIn, PhoneChange change, OneTimeCodeOutbox outbox, JdbcClient jdbc) {

    private static final String SOURCE = "192.0.2." + UUID.randomUUID();

    /** Signed in with this number for the first time. */
    AccountId family(PhoneNumber phone) {
        letTimePass("2 minutes");
        signIn.requestCode(phone, SOURCE);
        return signIn.verify(phone, newestCode(phone)).who().id();
    }

    /** The code with which the family may take the number. */
    String requested(AccountId family, PhoneNumber phone) {
        assertThat(change.requestCode(family, phone, SOURCE)).isTrue();
        return newestCode(phone);
    }

    String newestCode(PhoneNumber phone) {
        return outbox.latest().stream()
                .filter(sent -> sent.phone().equals(phone))
                .map(SentCode::code)
                .findFirst()
                .orElseThrow();
    }

    int recorded(String action, AccountId account) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and subject_id = :account")
                .param("action", action)
                .param("account", account.toString())
                .query(Integer.class)
                .single();
    }

    /** Else the pause between two codes refuses the second. */
    void letTimePass(String interval) {
        jdbc.sql("update one_time_code set requested_at = requested_at - :interval::interval")
                .param("interval", interval)
                .update();
    }

    static String wrong(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
