package cn.sunshine.enrollment.lottery.service;

import cn.sunshine.enrollment.draw.LogKey;
import cn.sunshine.enrollment.protection.Cell;
import cn.sunshine.enrollment.protection.Sealed;
import cn.sunshine.enrollment.protection.service.PersonalData;
import cn.sunshine.enrollment.shared.DistrictId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys that sign the logs, one for each district and for ever. The private key lies sealed under the installation's
 * key ring, so that a copy of the database cannot sign.
 */
@Component
class DrawLogKeys {

    private final JdbcClient jdbc;
    private final PersonalData seal;

    DrawLogKeys(JdbcClient jdbc, PersonalData seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** The district's key, made when its log begins; called under the log's lock. */
    LogKey require(DistrictId district) {
        return find(district).orElseGet(() -> make(district));
    }

    /** The key that checks the log, for everybody; empty before the log begins. Nothing is opened for it. */
    Optional<String> publicKey(DistrictId district) {
        return jdbc.sql("select public_key from draw_log_key where district_id = :district")
                .param("district", district.value())
                .query(String.class)
                .optional();
    }

    private Optional<LogKey> find(DistrictId district) {
        return jdbc.sql("select public_key, private_key from draw_log_key where district_id = :district")
                .param("district", district.value())
                .query((row, number) -> LogKey.of(
                        row.getString("public_key"),
                        seal.open(cell(district), new Sealed(row.getBytes("private_key")))))
                .optional();
    }

    private LogKey make(DistrictId district) {
        LogKey key = LogKey.generate();
        jdbc.sql("""
            insert into draw_log_key (district_id, public_key, private_key)
            values (:district, :public, :private)""")
                .param("district", district.value())
                .param("public", key.publicKey())
                .param("private", seal.seal(cell(district), key.privateKey()).bytes())
                .update();
        return key;
    }

    private static Cell cell(DistrictId district) {
        return new Cell("draw_log_key", "private_key", district.value());
    }
}
