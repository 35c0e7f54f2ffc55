package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.Attempts.DONE;
import static cn.sunshine.enrollment.identity.service.Attempts.endOf;
import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.identity.IdentityRefusal;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All who share a network address may ask for six hundred codes an hour. */
@ServiceTest
class CodesOfAnAddressTests {

    private static final int LEFT = 2;

    /** As many more as leave {@link #LEFT}, for as many phones: a copy of the one that was sent. */
    private static final String COPIES = """
            insert into one_time_code (id, phone_index, source_index, code_hash, purpose, requested_at, expires_at,
                                       attempts_left, undelivered)
            select gen_random_uuid(), sha256(number::text::bytea), sent.source_index, sent.code_hash, sent.purpose,
                   sent.requested_at, sent.expires_at, sent.attempts_left, sent.undelivered
            from one_time_code sent, generate_series(1, 600 - 1 - :left) number
            where sent.requested_at = (select max(requested_at) from one_time_code)""";

    private final String source = "192.0.2." + UUID.randomUUID();

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void almostAllWereSent() {
        signIn.requestCode(anyPhone(), source);
        assertThat(jdbc.sql(COPIES).param("left", LEFT).update()).isEqualTo(600 - 1 - LEFT);
    }

    @Test
    void RAT_01_whoAskAtOnceAreSentNoMoreThanOneAfterTheOther() throws Exception {
        List<String> ends = Crowd.of(16, () -> endOf(() -> signIn.requestCode(anyPhone(), source)));

        assertThat(ends).containsOnly(DONE, IdentityRefusal.CODE_TOO_OFTEN.name());
        assertThat(ends).filteredOn(DONE::equals).hasSize(LEFT);
    }

    @Test
    void RAT_01_nobodyElsesAddressIsHeldUp() {
        PhoneNumber phone = anyPhone();
        assertThat(endOf(() -> signIn.requestCode(phone, source + " next door")))
                .isEqualTo(DONE);
    }
}
