package cn.sunshine.enrollment.lottery.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sunshine.enrollment.ServiceTest;
import cn.sunshine.enrollment.lottery.DrawId;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Read outside a transaction, as a page is drawn: nothing then closes what a reader leaves open. */
@ServiceTest
class DrawFileStoreTests {

    @Autowired
    DrawFileStore store;

    @Autowired
    DataSource pool;

    @SuppressWarnings("NullAway.Init")
    private DrawId draw;

    private int more;

    @BeforeEach
    void aDrawHasFiles(@Autowired CeremonyFixtures ceremonies) throws SQLException {
        draw = ceremonies.committed(ceremonies.seasonWithApproved(1));
        more = pool.unwrap(HikariDataSource.class).getMaximumPoolSize() + 1;
    }

    @Test
    void readsAllFilesMoreOftenThanThePoolHasConnections() {
        for (int i = 0; i < more; i++) {
            assertThat(store.all(draw).names()).contains("manifest.json", "private.csv");
            assertThat(store.publicFiles(draw).names())
                    .contains("manifest.json")
                    .doesNotContain("private.csv");
        }
    }

    @Test
    void readsChosenFilesMoreOftenThanThePoolHasConnections() {
        for (int i = 0; i < more; i++) {
            assertThat(store.named(draw, Set.of("roll.csv")).names()).containsExactly("roll.csv");
        }
    }
}
