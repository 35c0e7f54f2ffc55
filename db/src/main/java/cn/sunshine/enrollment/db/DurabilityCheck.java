package cn.sunshine.enrollment.db;

import cn.sunshine.enrollment.db.server.DatabaseProblemException;
import cn.sunshine.enrollment.db.server.Durability;
import cn.sunshine.enrollment.db.server.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/**
 * Refuses to serve families from a database that forgets what it has acknowledged. A commit the server only holds in
 * memory is a submitted application that a power cut deletes. Any database is asked, also one that others run.
 */
final class DurabilityCheck implements InitializingBean {

    private static final Logger log = LoggerFactory.getLogger(DurabilityCheck.class);
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final DataSource dataSource;
    private final Durability required;

    DurabilityCheck(DataSource dataSource, Durability required) {
        this.dataSource = dataSource;
        this.required = required;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        if (required == Durability.FORGETFUL) {
            log.warn("The database may lose acknowledged work in a crash: enrollment.embedded-postgres.mode=temporary");
            return;
        }
        List<String> off = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String setting : SETTINGS) {
                if (isOff(connection, setting)) {
                    off.add(setting);
                }
            }
        }
        if (!off.isEmpty()) {
            throw new DatabaseProblemException(Problem.NOT_DURABLE, String.join(", ", off));
        }
    }

    /** synchronous_commit has more words than on and off; all others force the disk. */
    private static boolean isOff(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            return result.next() && "off".equals(result.getString(1));
        }
    }
}
