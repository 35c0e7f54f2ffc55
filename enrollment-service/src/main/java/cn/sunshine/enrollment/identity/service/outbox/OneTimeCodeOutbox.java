package cn.sunshine.enrollment.identity.service.outbox;

import cn.sunshine.enrollment.identity.OneTimeCodeSender;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.PhoneNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.IdGenerator;

/** Keeps codes where a demo's page shows them. It does not exist in production, whatever is configured. */
@Component
@Profile("!production")
@ConditionalOnProperty(name = "enrollment.identity.code-sender", havingValue = "outbox", matchIfMissing = true)
public class OneTimeCodeOutbox implements OneTimeCodeSender {

    private static final String TABLE = "one_time_code_outbox";
    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final PersonalData personalData;
    private final IdGenerator ids;
    private final Clock systemClock;

    OneTimeCodeOutbox(JdbcClient jdbc, PersonalData personalData, IdGenerator ids, Clock systemClock) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.ids = ids;
        this.systemClock = systemClock;
    }

    @Override
    @Transactional
    public void send(PhoneNumber phone, String code, Duration lifetime) {
        UUID id = ids.generateId();
        jdbc.sql("insert into one_time_code_outbox (id, phone, code, sent_at) values (:id, :phone, :code, :at)")
                .param("id", id)
                .param(
                        "phone",
                        personalData.seal(cell("phone", id), phone.value()).bytes())
                .param("code", personalData.seal(cell("code", id), code).bytes())
                .param("at", OffsetDateTime.ofInstant(systemClock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** The latest codes, newest first. */
    @Transactional(readOnly = true)
    public List<SentCode> latest() {
        return jdbc.sql("select id, phone, code, sent_at from one_time_code_outbox order by sent_at desc limit :shown")
                .param("shown", SHOWN)
                .query(this::read)
                .list();
    }

    private SentCode read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SentCode(
                new PhoneNumber(personalData.open(cell("phone", id), new Sealed(row.getBytes("phone")))),
                personalData.open(cell("code", id), new Sealed(row.getBytes("code"))),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    private static Cell cell(String column, UUID row) {
        return new Cell(TABLE, column, row);
    }
}
