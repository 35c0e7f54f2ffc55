package cn.sunshine.enrollment.identity.service;

import static cn.sunshine.enrollment.identity.service.IdentityFixtures.anyPhone;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class OneTimeCodeRetentionTests {

    @Autowired
    private GuardianSignIn signIn;

    @Autowired
    private OneTimeCodeRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsWhatIsOlderThanADayAndNothingThatALimitStillCounts() {
        String counted = requestedAgo("23 hours 59 minutes");
        String old = requestedAgo("24 hours 1 minute");

        assertThat(retention.forget()).isPositive();

        assertThat(jdbc.sql("select id::text from one_time_code where id::text in (:codes)")
                        .param("codes", List.of(counted, old))
                        .query(String.class)
                        .list())
                .containsExactly(counted);
    }

    private String requestedAgo(String age) {
        PhoneNumber phone = anyPhone();
        signIn.requestCode(phone, "192.0.2." + UUID.randomUUID());
        return jdbc.sql("""
                        update one_time_code set requested_at = requested_at - cast(:age as interval)
                        where id = (select id from one_time_code order by requested_at desc limit 1) returning id::text""").param("age", age).query(String.class).single();
    }
}
