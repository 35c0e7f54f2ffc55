package cn.sunshine.enrollment.protection.service;

import cn.sunshine.enrollment.audit.Actor;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.ReadingPurpose;
import cn.sunshine.enrollment.shared.AccountId;
import cn.sunshine.enrollment.shared.DistrictId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes down readings, one row for each subject, so that each family finds its own. */
@Repository
class ReadingLog {

    private final JdbcClient jdbc;
    private final Clock systemClock;

    ReadingLog(JdbcClient jdbc, Clock systemClock) {
        this.jdbc = jdbc;
        this.systemClock = systemClock;
    }

    void add(
            UUID reading,
            @Nullable DistrictId district,
            ReadingPurpose purpose,
            List<ReadPersonalData> wanted,
            Actor reader) {
        Timestamp at = Timestamp.from(systemClock.instant());
        wanted.forEach(one -> add(reading, district, purpose, one, reader, at));
    }

    private void add(
            UUID reading,
            @Nullable DistrictId district,
            ReadingPurpose purpose,
            ReadPersonalData wanted,
            Actor reader,
            Timestamp at) {
        AccountId account = reader.account();
        jdbc.sql("""
                        INSERT INTO personal_data_reading (reading, at, district, subject_kind, subject_id,
                                                           purpose, cells, actor_account, actor_role)
                        VALUES (:reading, :at, :district, :kind, :subject, :purpose, :cells, :account, :role)""")
                .param("reading", reading)
                .param("at", at)
                .param("district", district == null ? null : district.value(), Types.OTHER)
                .param("kind", wanted.subject().kind().name())
                .param("subject", wanted.subject().id())
                .param("purpose", purpose.name())
                .param("cells", cells(wanted))
                .param("account", account == null ? null : account.value(), Types.OTHER)
                .param("role", reader.role())
                .update();
    }

    private static String cells(ReadPersonalData wanted) {
        return wanted.cells().keySet().stream()
                .map(Cell::name)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }
}
